import { DiagnosticSeverity } from 'vscode';

/** The editor's severities by their names in the settings. */
export const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
