import { Tokenizer } from '@huggingface/tokenizers';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Inference } from '../../core/disagreement/confirm';
import { type ModelConfig, type ModelFiles, reasonOf, UnusableModel } from './modelFolder';

/** Tells how a hypothesis stands to a premise. */
export type InferenceModel = (premise: string, hypothesis: string) => Promise<Inference>;

const INPUTS = ['input_ids', 'attention_mask', 'token_type_ids'] as const;

/** Makes a model run. @throws {UnusableModel} also when it loads, but does not do what a model of its kind does */
export async function loadInferenceModel(files: ModelFiles): Promise<InferenceModel> {
  const tokenizer = tokenizerOf(files);
  const session = await sessionOf(files);
  const unknown = session.inputNames.find((name) => !(INPUTS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new UnusableModel('model.onnx', `asks for an input that is not known, ${unknown}`);
  const infer: InferenceModel = async (premise, hypothesis) => {
    const { ids, token_type_ids } = tokenizer.encode(premise, { text_pair: hypothesis, return_token_type_ids: true });
    if (ids.length > files.config.longest)
      throw new Error(`${ids.length} tokens, more than the ${files.config.longest} that the model reads`);
    const inputs = { input_ids: ids, attention_mask: ids.map(() => 1), token_type_ids };
    const feeds = session.inputNames.map((name) => [name, tensorOf(inputs[name as keyof typeof inputs])]);
    const outputs = await session.run(Object.fromEntries(feeds));
    return inferenceOf(outputs.logits ?? outputs[session.outputNames[0]!], files.config);
  };
  await infer('The harbour is open.', 'The harbour is closed.').catch((error: unknown) => {
    throw new UnusableModel('model.onnx', `does not work (${reasonOf(error)})`);
  });
  return infer;
}

function tokenizerOf({ tokenizer, tokenizerConfig }: ModelFiles): Tokenizer {
  try {
    return new Tokenizer(tokenizer, tokenizerConfig);
  } catch (error) {
    throw new UnusableModel('tokenizer.json', `is no tokenizer (${reasonOf(error)})`);
  }
}

/** Everything comes as bytes and runs in this thread: the runtime has nothing to fetch and no other thread to start. */
async function sessionOf({ runtime, model }: ModelFiles): Promise<InferenceSession> {
  env.wasm.wasmBinary = runtime;
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  try {
    return await InferenceSession.create(model, { executionProviders: ['wasm'] });
  } catch (error) {
    throw new UnusableModel('model.onnx', `is no model that can be run (${reasonOf(error)})`);
  }
}

const tensorOf = (ids: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);

function inferenceOf(logits: Tensor | undefined, { contradiction, entailment, labels }: ModelConfig): Inference {
  if (!(logits?.data instanceof Float32Array) || logits.data.length !== labels)
    throw new Error(`its output is not ${labels} 32-bit numbers, one for each label of config.json`);
  const highest = Math.max(...logits.data);
  const powers = Array.from(logits.data, (logit) => Math.exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return { contradiction: powers[contradiction]! / sum, entailment: powers[entailment]! / sum };
}
