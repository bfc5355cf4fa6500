import { CONTEXT, isIri, isObject, type JsonObject, listed } from './web-annotation';

/** Notes what is wrong, with the property that is. */
type Complain = (where: string, what: string) => void;

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const DIRECTIONS = ['ltr', 'rtl', 'auto'];
/** What holds items: a choice, and the ways to join bodies that were proposed beside it. */
const COMPOUND = ['Choice', 'Composite', 'List', 'Independents'];
/** A value of a selector that has one. */
const WITH_VALUE = ['FragmentSelector', 'CssSelector', 'XPathSelector'];

/**
 * What a Web Annotation breaks of what the model says it must keep, each as a sentence that names the property; empty when
 * it is correct.
 *
 * @param context false for one inside a page or collection, which has the context of the whole
 */
export function problemsOf(value: unknown, context = true): readonly string[] {
  if (!isObject(value)) return ['It is no JSON object.'];
  const problems: string[] = [];
  const complain: Complain = (where, what) => problems.push(`${where} ${what}.`);
  if (context && !listed(value['@context']).includes(CONTEXT)) complain('@context', `is not ${CONTEXT}`);
  if (!isSingleIri(value.id)) complain('id', 'is not one IRI');
  if (!listed(value.type).includes('Annotation')) complain('type', 'is not Annotation');
  if (value.target === undefined) complain('target', 'is missing');
  for (const target of listed(value.target)) checkResource(target, 'target', false, complain);
  for (const body of listed(value.body)) checkResource(body, 'body', true, complain);
  if (value.body !== undefined && value.bodyValue !== undefined) complain('bodyValue', 'stands beside a body');
  if (value.bodyValue !== undefined && !isSingle(value.bodyValue, isString)) complain('bodyValue', 'is not one text');
  checkOrigin(value, '', complain);
  return problems;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isSingle = (value: unknown, check: (one: unknown) => boolean): boolean => {
  const all = listed(value);
  return all.length === 1 && check(all[0]);
};
const isSingleIri = (value: unknown): boolean => isSingle(value, isIri);
const isTime = (value: unknown): boolean =>
  isString(value) && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value));

/** Who made it, when, and under which terms: of annotations, bodies and targets alike. */
function checkOrigin(value: JsonObject, at: string, complain: Complain): void {
  for (const key of ['created', 'modified', 'generated']) {
    if (value[key] !== undefined && !isSingle(value[key], isTime))
      complain(at + key, 'is not one date with time and zone');
  }
  for (const key of ['rights', 'via', 'canonical']) {
    if (value[key] !== undefined && !listed(value[key]).every(isIri)) complain(at + key, 'is no IRI');
  }
  if (value.canonical !== undefined && !isSingleIri(value.canonical)) complain(`${at}canonical`, 'is not one IRI');
  for (const key of ['creator', 'generator']) {
    const isAgent = (agent: unknown): boolean => isIri(agent) || isObject(agent);
    if (value[key] !== undefined && !listed(value[key]).every(isAgent)) complain(at + key, 'is no agent');
  }
}

function checkResource(value: unknown, at: string, isBody: boolean, complain: Complain): void {
  if (isString(value)) {
    if (!isIri(value)) complain(at, 'is no IRI');
    return;
  }
  if (!isObject(value)) {
    complain(at, 'is neither an IRI nor an object');
    return;
  }
  const types = listed(value.type);
  const isSpecific = value.source !== undefined || types.includes('SpecificResource');
  if (types.length > 1 && types.some((type) => isString(type) && COMPOUND.includes(type)))
    complain(`${at}.type`, 'is Choice and something else');
  if (value.items !== undefined || types.includes('Choice')) checkChoice(value, at, isBody, complain);
  else if (isSpecific) checkSpecific(value, at, complain);
  else if (types.includes('TextualBody') || (isBody && value.value !== undefined))
    checkText(value, at, isBody, complain);
  else if (!isSingleIri(value.id)) complain(`${at}.id`, 'is not one IRI');
  checkMedium(value, at, complain);
  checkOrigin(value, `${at}.`, complain);
}

function checkText({ value, source }: JsonObject, at: string, isBody: boolean, complain: Complain): void {
  if (!isBody) complain(at, 'is a TextualBody');
  if (!isString(value)) complain(`${at}.value`, 'is not one text');
  if (source !== undefined) complain(`${at}.source`, 'stands in a TextualBody');
}

function checkChoice(value: JsonObject, at: string, isBody: boolean, complain: Complain): void {
  if (!isSingle(value.type, (type) => isString(type) && COMPOUND.includes(type))) {
    complain(`${at}.type`, 'is not Choice, though it has items');
  }
  const items = listed(value.items);
  if (items.length === 0) complain(`${at}.items`, 'is empty');
  for (const item of items) checkResource(item, `${at}.items`, isBody, complain);
  for (const key of ['value', 'source', 'purpose'])
    if (value[key] !== undefined) complain(`${at}.${key}`, 'stands in a Choice');
}

function checkSpecific(value: JsonObject, at: string, complain: Complain): void {
  const { source } = value;
  if (!isIri(source) && !(isObject(source) && isSingleIri(source.id))) complain(`${at}.source`, 'is not one resource');
  for (const key of ['value', 'items'])
    if (value[key] !== undefined) complain(`${at}.${key}`, 'stands in a SpecificResource');
  for (const selector of listed(value.selector)) checkSelector(selector, `${at}.selector`, complain);
  for (const state of listed(value.state)) checkState(state, `${at}.state`, complain);
}

function checkSelector(value: unknown, at: string, complain: Complain): void {
  if (isIri(value)) return;
  if (!isObject(value)) {
    complain(at, 'is neither an IRI nor an object');
    return;
  }
  const types = listed(value.type);
  const has = (type: string): boolean => types.includes(type);
  if (types.some((type) => isString(type) && WITH_VALUE.includes(type)) && !isString(value.value)) {
    complain(`${at}.value`, 'is not one text');
  }
  if (has('TextQuoteSelector')) {
    if (!isString(value.exact)) complain(`${at}.exact`, 'is not one text');
    for (const key of ['prefix', 'suffix']) {
      if (value[key] !== undefined && !isString(value[key])) complain(`${at}.${key}`, 'is not one text');
    }
  }
  if (has('TextPositionSelector') || has('DataPositionSelector')) {
    for (const key of ['start', 'end']) {
      if (!Number.isInteger(value[key]) || (value[key] as number) < 0) complain(`${at}.${key}`, 'is no position');
    }
  }
  if (has('RangeSelector')) {
    for (const key of ['startSelector', 'endSelector']) checkSelector(value[key], `${at}.${key}`, complain);
  }
  for (const inner of listed(value.refinedBy)) checkSelector(inner, `${at}.refinedBy`, complain);
}

function checkState(value: unknown, at: string, complain: Complain): void {
  if (isIri(value)) return;
  if (!isObject(value)) {
    complain(at, 'is neither an IRI nor an object');
    return;
  }
  const types = listed(value.type);
  for (const key of ['sourceDate', 'sourceDateStart', 'sourceDateEnd']) {
    if (value[key] !== undefined && !listed(value[key]).every(isTime))
      complain(`${at}.${key}`, 'is no date with time and zone');
  }
  if (types.includes('HttpRequestState') && !isString(value.value)) complain(`${at}.value`, 'is not one text');
}

/** The form a resource is in. */
function checkMedium(value: JsonObject, at: string, complain: Complain): void {
  for (const key of ['format', 'language', 'processingLanguage']) {
    if (value[key] !== undefined && !listed(value[key]).every(isString)) complain(`${at}.${key}`, 'is no text');
  }
  if (listed(value.processingLanguage).length > 1) complain(`${at}.processingLanguage`, 'is more than one');
  const direction = value.textDirection;
  if (direction !== undefined && !isSingle(direction, (one) => isString(one) && DIRECTIONS.includes(one))) {
    complain(`${at}.textDirection`, `is not one of ${DIRECTIONS.join(', ')}`);
  }
}
