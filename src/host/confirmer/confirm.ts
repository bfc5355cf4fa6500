import type { MutualInference } from '../../core/disagreement/confirm';
import type { ConfirmationReply, ConfirmationRequest } from './confirmation';
import { type InferenceModel, loadInferenceModel } from './inferenceModel';
import { type ReadFile, readModelFolder, reasonOf } from './modelFolder';

/** The work of the confirmer's thread, which reads the model when first asked. It serves one folder in its life. */
export function confirmer(readFile: ReadFile): (request: ConfirmationRequest) => Promise<ConfirmationReply> {
  let model: Promise<InferenceModel> | undefined;
  return async ({ folder, pairs }) => {
    let infer: InferenceModel;
    try {
      model ??= readModelFolder(folder, readFile).then(loadInferenceModel);
      infer = await model;
    } catch (error) {
      return { unusable: reasonOf(error) };
    }
    try {
      const inferences: MutualInference[] = [];
      for (const [a, b] of pairs) inferences.push({ forth: await infer(a, b), back: await infer(b, a) });
      return { inferences };
    } catch (error) {
      return { failed: reasonOf(error) };
    }
  };
}
