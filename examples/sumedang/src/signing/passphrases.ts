// Passphrases between the moment in which they are typed and the signature: in memory, for minutes, and nowhere else. After
// a restart, or when the service was away for longer, the signer is asked again.

/** Who has typed a passphrase, and in what capacity they sign. */
export interface Signing {
  readonly user: string;
  readonly name: string;
  readonly capacity: string;
  /** Id of the post that they sign in. */
  readonly position: string;
  /** Name of the unit that they sign for. */
  readonly unitName: string;
}

export interface Passphrases {
  hold(instance: string, signing: Signing, passphrase: string): void;
  of(instance: string): (Signing & { readonly passphrase: string }) | null;
  forget(instance: string): void;
}

/** As long as a person waits for their own signature, ms. */
const longest = 15 * 60_000;

export function openPassphrases(now: () => number): Passphrases {
  const held = new Map<string, Signing & { readonly passphrase: string; readonly until: number }>();
  const forgetOld = (): void => {
    for (const [instance, { until }] of held) if (until <= now()) held.delete(instance);
  };
  return {
    hold(instance, signing, passphrase) {
      forgetOld();
      held.set(instance, { ...signing, passphrase, until: now() + longest });
    },
    of(instance) {
      forgetOld();
      const found = held.get(instance);
      return found === undefined
        ? null
        : {
            user: found.user,
            name: found.name,
            capacity: found.capacity,
            position: found.position,
            unitName: found.unitName,
            passphrase: found.passphrase,
          };
    },
    forget: (instance) => void held.delete(instance),
  };
}
