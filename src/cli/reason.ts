/** What went wrong, with a file above all, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'a link that leads to itself';
    case 'ENOTDIR':
      return 'a file where a folder is meant';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'ENOSPC':
      return 'no space left';
    default:
      return code ?? (error instanceof Error ? error.message : String(error));
  }
}
