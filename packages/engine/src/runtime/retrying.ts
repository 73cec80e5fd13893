import { codeOf } from './code-of.ts';

/** How often work is done that another commit was faster than. */
export const MAX_ATTEMPTS = 20;

/** Does work again when another commit was faster. @throws VERSION_CONFLICT after 20 attempts, and what it throws itself */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || codeOf(error) !== 'VERSION_CONFLICT') throw error;
    }
  }
}
