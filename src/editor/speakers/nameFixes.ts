import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type Disposable,
  l10n,
  languages,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { ArticleFacts } from '../../core/archive/facts';
import type { Person } from '../../core/speaker/people';
import type { ArticleSpeaker } from '../../core/speaker/speaker';
import { fold, isSlip, romanised } from '../../core/speaker/spelling';
import { articleSelector } from '../articleFiles';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { mentionAt } from '../mentions';
import { offsetOf, rangeOf } from '../places';

/** Shorter words are too often another word that differs by a letter. */
const SHORTEST_MISSPELT = 5;

/** At a speaker's name: write it as the other articles do, or merge the speaker with somebody who may be the same. */
export function registerNameFixes(articles: Articles): Disposable {
  const { archive } = articles;
  return languages.registerCodeActionsProvider(
    articleSelector,
    {
      async provideCodeActions(document, { start }, { triggerKind }, token): Promise<CodeAction[]> {
        const facts = await articles.factsOf(document, token);
        const speaker = facts && mentionAt(facts, offsetOf(facts, start))?.speaker;
        const person = speaker === undefined ? undefined : archive.personOf(document.uri.toString(), speaker);
        if (!facts || !person || archive.nameOf(person) === null) return [];
        const others = archive.possiblySame(person).filter((other) => archive.nameOf(other) !== null);
        const models = [person, ...others.filter(({ members }) => members.length >= person.members.length)];
        const corrected = corrections(document, facts, facts.speakers[speaker!]!, models);
        // a lamp at everybody who may be somebody else would shine all day
        return triggerKind === CodeActionTriggerKind.Automatic
          ? corrected
          : [...corrected, ...others.map(merging(person))];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

/** For each word of the name that is a slip of another in one of these names: to write it so throughout the article. */
function corrections(
  document: TextDocument,
  facts: ArticleFacts,
  { mentions }: ArticleSpeaker,
  models: readonly Person[],
): CodeAction[] {
  const edits = new Map<string, WorkspaceEdit>();
  for (const mention of mentions) {
    if (mention.form !== 'name') continue;
    for (const found of document.getText(rangeOf(facts, mention)).matchAll(/\p{L}+/gu)) {
      const [word] = found;
      const right = models.flatMap(({ name }) => rightSpelling(word, name.match(/\p{L}+/gu) ?? []))[0];
      if (right === undefined) continue;
      const title = l10n.t('Change “{0}” to “{1}” in this article', word, right);
      const edit = edits.get(title) ?? new WorkspaceEdit();
      const start = mention.start + found.index;
      edit.replace(document.uri, rangeOf(facts, { start, end: start + word.length }), right);
      edits.set(title, edit);
    }
  }
  return Array.from(edits, ([title, edit]) => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.edit = edit;
    return action;
  });
}

/** The word of a name that a word is a misspelling or another transcription of. */
function rightSpelling(word: string, name: readonly string[]): readonly string[] {
  const folded = fold(word);
  if (name.some((each) => fold(each) === folded)) return [];
  const right = name.find((each) => {
    const model = fold(each);
    return isSlip(folded, model, SHORTEST_MISSPELT) || romanised(folded) === romanised(model);
  });
  return right === undefined ? [] : [right];
}

const merging =
  (person: Person) =>
  (other: Person): CodeAction => {
    const title = l10n.t('Merge {0} and {1}: one speaker', person.name, other.name);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    const nodes = [person, other].map((each) => ({ is: 'person', person: each }));
    action.command = { title, command: commandIds.mergeSpeakers, arguments: [undefined, nodes] };
    return action;
  };
