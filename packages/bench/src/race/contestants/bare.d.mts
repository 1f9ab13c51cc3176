export declare const bare: unknown
