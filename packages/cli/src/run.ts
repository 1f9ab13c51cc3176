import { doctor, doctorHelp } from './doctor/doctor.ts'

/** Where a command writes. */
export interface Output {
  say(text: string): void
  complain(text: string): void
}

const terminal: Output = { say: text => console.log(text), complain: text => console.error(text) }

const help = `tillkit <command>

  doctor <address>   recognize a shop by its address, and write the snippet to paste

tillkit <command> --help tells more.`

/** Runs a command line and answers its exit code: 2 for one that cannot be understood. */
export async function run(args: readonly string[], output: Output = terminal): Promise<number> {
  const [command, ...rest] = args
  if (command === 'doctor') {
    if (!rest.includes('--help') && !rest.includes('-h')) return doctor(rest, output)
    output.say(doctorHelp)
    return 0
  }
  const isAsked = command === undefined || /^(--?h(elp)?|help)$/.test(command)
  if (isAsked) output.say(help)
  else output.complain(`tillkit: there is no command "${command}"\n\n${help}`)
  return isAsked && command !== undefined ? 0 : 2
}
