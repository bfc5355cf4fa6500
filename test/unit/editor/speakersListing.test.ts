import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { Archive } from '../../../src/core/archive/archive';
import { Slices } from '../../../src/editor/slices';
import type { Arrangement } from '../../../src/editor/speakers/arrangement';
import { Best } from '../../../src/editor/speakers/best';
import {
  type Counts,
  countDisagreements,
  groupOf,
  listArticles,
  listPeople,
} from '../../../src/editor/speakers/listing';
import { between, passageIn } from '../disagreement/between';

const harbour = `# The harbour is closed

“We shall rebuild the pier,” said Piotr Valen, the mayor of Ostervik. “It will cost 14 million crowns,” he added.

“The sea took 14 boats,” said Ada Brenn, the harbour master of Ostervik.
`;
const council = `# The council meets

“It will take a year,” said Ada Brenn, the harbour master of Ostervik.

“The port is open,” the Harbour Council said.
`;

function archiveOf(articles: Readonly<Record<string, string>>): Archive {
  const archive = new Archive();
  for (const [path, text] of Object.entries(articles)) archive.replace(path, analyzeArticle(text, path));
  return archive;
}

const archive = archiveOf({ 'council.md': council, 'harbour.md': harbour });
const nothing: Counts = { people: new Map(), articles: new Map() };
const arranged = (change: Partial<Arrangement>): Arrangement => ({
  grouping: 'person',
  sorting: 'count',
  filter: '',
  ...change,
});

async function names(change: Partial<Arrangement>, counts = nothing): Promise<string[]> {
  const lists = await listPeople(archive, arranged(change), counts, () => 'all', new Slices());
  return (lists.get('all')?.rows ?? []).map(({ person }) => person.name);
}

describe('the list of speakers', () => {
  it('has the most quoted first and those quoted as often by name', async () => {
    assert.deepEqual(await names({}), ['Ada Brenn', 'Piotr Valen', 'Harbour Council']);
  });

  it('is sorted by name or by disagreements when that is wanted', async () => {
    assert.deepEqual(await names({ sorting: 'name' }), ['Ada Brenn', 'Harbour Council', 'Piotr Valen']);
    const counts = { ...nothing, people: new Map([['piotr-valen', 2]]) };
    assert.equal((await names({ sorting: 'disagreements' }, counts))[0], 'Piotr Valen');
  });

  it('holds those whose name or role has all words of the filter', async () => {
    assert.deepEqual(await names({ filter: 'brenn' }), ['Ada Brenn']);
    assert.deepEqual(await names({ filter: 'OSTERVIK mayor' }), ['Piotr Valen']);
    assert.deepEqual(await names({ filter: 'mayor nobody' }), []);
  });

  it('parts people, organisations and who has no name', async () => {
    const lists = await listPeople(archive, arranged({}), nothing, groupOf, new Slices());
    assert.equal(lists.get('people')?.size, 2);
    assert.equal(lists.get('organizations')?.size, 1);
  });

  it('takes a body that is called by what it is for one without a name', () => {
    assert.equal(groupOf({ kind: 'organization', name: 'Board' }), 'unnamed');
    assert.equal(groupOf({ kind: 'organization', name: 'Harbour Board' }), 'organizations');
    assert.equal(groupOf({ kind: 'organization', name: 'Senate' }), 'organizations');
    assert.equal(groupOf({ kind: 'person', name: 'Union' }), 'people');
  });
});

describe('the list of articles', () => {
  it('has the most quoting first, and is filtered by title and by who speaks', async () => {
    const titles = async (filter: string): Promise<string[]> =>
      (await listArticles(archive, arranged({ filter }), nothing, new Slices())).rows.map(({ title }) => title);
    assert.deepEqual(await titles(''), ['The harbour is closed', 'The council meets']);
    assert.deepEqual(await titles('meets'), ['The council meets']);
    assert.deepEqual(await titles('valen'), ['The harbour is closed']);
  });
});

describe('countDisagreements', () => {
  it('counts a disagreement for its articles and for who said the words', async () => {
    const { quotations } = archive.facts('harbour.md')!;
    const words = quotations.find(({ excerpt }) => excerpt.includes('14 boats'))!.content[0]!;
    const passages = [passageIn('harbour.md', words), passageIn('council.md')];
    const disagreement = { ...between('warning'), passages };
    const counts = await countDisagreements(archive, [disagreement], () => true, new Slices());
    assert.deepEqual([...counts.people], [['ada-brenn', 1]]);
    assert.deepEqual(
      new Map(counts.articles),
      new Map([
        ['harbour.md', 1],
        ['council.md', 1],
      ]),
    );
    const none = await countDisagreements(archive, [disagreement], () => false, new Slices());
    assert.deepEqual([none.people.size, none.articles.size], [0, 0]);
  });
});

describe('Best', () => {
  it('keeps the first of an order and counts all', () => {
    const best = new Best<number>(3, (a, b) => a - b);
    for (let each = 0; each < 100; each++) best.add((each * 37) % 100);
    assert.deepEqual(best.sorted(), [0, 1, 2]);
    assert.equal(best.size, 100);
  });
});
