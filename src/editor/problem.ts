import { Diagnostic, type DiagnosticSeverity, type Range } from 'vscode';
import { problemHelp } from './help';
import type { ProblemCode } from './problemNames';

/** A problem of a kind, whose code leads to its explanation. */
export function problemAt(range: Range, message: string, severity: DiagnosticSeverity, code: ProblemCode): Diagnostic {
  const problem = new Diagnostic(range, message, severity);
  problem.source = 'Claimtrace';
  problem.code = { value: code, target: problemHelp(code) };
  return problem;
}

/** The code of a problem without its link; undefined where the problem is somebody else's. */
export const codeOf = ({ source, code }: Diagnostic): unknown =>
  source === 'Claimtrace' ? (typeof code === 'object' ? code.value : code) : undefined;
