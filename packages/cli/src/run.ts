import { doctor, doctorHelp } from './doctor/doctor.ts'
import { verify, verifyHelp } from './verify/verify.ts'

/** Where a command writes. */
export interface Output {
  say(text: string): void
  complain(text: string): void
}

const terminal: Output = { say: text => console.log(text), complain: text => console.error(text) }

const help = `tillkit <command>

  doctor <address>   recognize a shop by its address, and write the snippet to paste
  verify <page>      list the scripts of a page that sells, with their hashes, and what changed

tillkit <command> --help tells more.`

const commands = new Map([
  ['doctor', { run: doctor, help: doctorHelp }],
  ['verify', { run: verify, help: verifyHelp }],
])

/** Runs a command line and answers its exit code: 2 for one that cannot be understood. */
export async function run(args: readonly string[], output: Output = terminal): Promise<number> {
  const [name, ...rest] = args
  const command = commands.get(name ?? '')
  if (command) {
    if (!rest.includes('--help') && !rest.includes('-h')) return command.run(rest, output)
    output.say(command.help)
    return 0
  }
  const isAsked = name === undefined || /^(--?h(elp)?|help)$/.test(name)
  if (isAsked) output.say(help)
  else output.complain(`tillkit: there is no command "${name}"\n\n${help}`)
  return isAsked && name !== undefined ? 0 : 2
}
