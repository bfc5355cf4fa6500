import { fold } from './spelling';

/** A name as part of an identifier: "Ola Müller-Öst" → "ola-muller-ost"; letters of other scripts are kept. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'nobody';
