import type { Problem } from '../../../../schemas/problem.ts';

/** A problem of a command that changes words, with its place as that of a draft: the form's fields are called so. */
export function inCommand({ path, issues, ...rest }: Problem): Problem {
  const place = (from: string) => from.replace(/^\/command/, '/draft');
  return {
    ...rest,
    ...(path !== undefined && { path: place(path) }),
    ...(issues && {
      issues: issues.map((issue) => ({ ...issue, ...(issue.path !== undefined && { path: place(issue.path) }) })),
    }),
  };
}
