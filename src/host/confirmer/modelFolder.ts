import runtime from './runtime.json';

/** A file of the model's folder cannot be used; the message names it and says why. */
export class UnusableModel extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
  }
}

/** What lies in the model's folder. */
export interface ModelFiles {
  readonly model: Uint8Array;
  readonly runtime: Uint8Array;
  readonly tokenizer: object;
  readonly tokenizerConfig: object;
  readonly config: ModelConfig;
}

/** What is needed of a model's `config.json`, as Hugging Face's exports have it. */
export interface ModelConfig {
  /** Which of the model's outputs mean what. */
  readonly contradiction: number;
  readonly entailment: number;
  readonly labels: number;
  /** The longest input, in tokens. */
  readonly longest: number;
}

/** Reads a file by its absolute path. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

const LONGEST_INPUT = 512;

/** Reads and checks the files of a model. @throws {UnusableModel} */
export async function readModelFolder(folder: string, readFile: ReadFile): Promise<ModelFiles> {
  const read = async (file: string): Promise<Uint8Array> => {
    try {
      return await readFile(`${folder.replace(/[\\/]+$/, '')}/${file}`);
    } catch (error) {
      throw new UnusableModel(file, `cannot be read from ${folder} (${reasonOf(error)})`);
    }
  };
  const readJson = async (file: string): Promise<object> => {
    const bytes = await read(file);
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (typeof value === 'object' && value !== null) return value;
    } catch (error) {
      throw new UnusableModel(file, `is no JSON (${reasonOf(error)})`);
    }
    throw new UnusableModel(file, 'is no JSON object');
  };
  // the small ones first: what is wrong is known before the model is read
  const config = modelConfig(await readJson('config.json'));
  const tokenizer = await readJson('tokenizer.json');
  const tokenizerConfig = await readJson('tokenizer_config.json');
  return { config, tokenizer, tokenizerConfig, runtime: await sameRuntime(read), model: await read('model.onnx') };
}

/** The runtime is machine code to be: it is taken only if it is, byte for byte, the one this build was made with. */
async function sameRuntime(read: ReadFile): Promise<Uint8Array> {
  const bytes = await read(runtime.file);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (sha256 !== runtime.sha256)
    throw new UnusableModel(runtime.file, `is not that of ${runtime.package} ${runtime.version}, dist/${runtime.file}`);
  return bytes;
}

function modelConfig(json: object): ModelConfig {
  const { id2label, max_position_embeddings } = json as Record<string, unknown>;
  const labels = Object.entries(typeof id2label === 'object' && id2label !== null ? id2label : {});
  const indexOf = (wanted: string): number => {
    const found = labels.find(([, label]) => String(label).toLowerCase() === wanted);
    if (found && Number(found[0]) < labels.length) return Number(found[0]);
    throw new UnusableModel('config.json', `its id2label has no "${wanted}"; is it a model for language inference?`);
  };
  const positions = typeof max_position_embeddings === 'number' ? max_position_embeddings : LONGEST_INPUT;
  return {
    contradiction: indexOf('contradiction'),
    entailment: indexOf('entailment'),
    labels: labels.length,
    longest: Math.min(LONGEST_INPUT, positions),
  };
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
