import type { Run } from '../command.ts';
import { commands, common } from '../commands.ts';
import { exitCodes } from '../exit-codes.ts';
import { Stop } from '../stop.ts';

/** Made from the same table as the help, so it cannot say anything else. */
export const run: Run = async ({ args: [shell = ''], out }) => {
  const make = shells[shell];
  if (!make)
    throw new Stop(exitCodes.usage, `There is no completion for "${shell.slice(0, 40)}"`, {
      help: `Known are ${Object.keys(shells).join(', ')}`,
    });
  out.raw(make(words()));
  return exitCodes.done;
};

interface Word {
  readonly name: string;
  readonly about: string;
  /** Long forms: `--port`. */
  readonly options: readonly string[];
}

const words = (): Word[] =>
  commands.map(({ name, about, options }) => ({
    name,
    about,
    options: [...options, ...common].flatMap(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? []).concat('--help'),
  }));

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const shells: Readonly<Record<string, (commands: readonly Word[]) => string>> = {
  bash: (all) => `_liaison() {
  local cur=\${COMP_WORDS[COMP_CWORD]} word command=start i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in ${all.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[i]}; break ;; esac
  done
  local words=
  if [[ $cur == -* ]]; then
    case $command in
${all.map(({ name, options }) => `      ${name}) words=${quoted(options.join(' '))} ;;`).join('\n')}
    esac
  elif ((COMP_CWORD == 1)); then
    words=${quoted(all.map(({ name }) => name).join(' '))}
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  ((\${#COMPREPLY[@]})) || COMPREPLY=($(compgen -f -- "$cur"))
}
complete -F _liaison liaison
`,
  zsh: (all) => `#compdef liaison
_liaison() {
  local -a commands
  commands=(
${all.map(({ name, about }) => `    ${quoted(`${name}:${about.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    _describe command commands
  else
    case $words[2] in
${all.map(({ name, options }) => `      ${name}) compadd -- ${options.join(' ')} ;;`).join('\n')}
    esac
    _files
  fi
}
compdef _liaison liaison
`,
  fish: (all) =>
    [
      ...all.map(({ name, about }) => `complete -c liaison -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`),
      ...all.flatMap(({ name, options }) =>
        options.map((option) => `complete -c liaison -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`),
      ),
      '',
    ].join('\n'),
  powershell: (all) => `Register-ArgumentCompleter -Native -CommandName liaison -ScriptBlock {
  param($word, $ast)
  $options = @{
${all.map(({ name, options }) => `    ${quoted(name)} = ${options.map(quoted).join(', ')}`).join('\n')}
  }
  $typed = $ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" }
  $command = $typed | Where-Object { $options.ContainsKey($_) } | Select-Object -First 1
  $words = if ($command) { $options[$command] } else { ${all.map(({ name }) => quoted(name)).join(', ')} }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
};
