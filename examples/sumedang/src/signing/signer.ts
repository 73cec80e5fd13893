// The port to whoever makes electronic signatures. A regency puts BSrE behind it; the example signs with test certificates.

/** Who signs, and what. */
export interface SignRequest {
  /** What is signed, as bytes that a verifier can make again. */
  readonly content: Uint8Array;
  readonly user: string;
  /** Why, for the signature itself. */
  readonly reason: string;
  /** The same for every attempt at one signature: a service that has signed under it answers with that signature. */
  readonly idempotencyKey: string;
  /** Never kept, logged or handed on. */
  readonly passphrase: string;
}

export type SignAnswer =
  | { readonly ok: true; readonly signature: Signature }
  /** Asking again does not help. A service that does not answer throws instead. */
  | { readonly ok: false; readonly kind: 'passphrase' | 'expired' | 'revoked' };

export interface Signature {
  /** SHA-256 of the content, hex. */
  readonly hash: string;
  /** Base64. */
  readonly value: string;
  /** PEM of the signer's certificate. */
  readonly certificate: string;
  /** ISO instant. */
  readonly at: string;
}

export type CertificateState = 'valid' | 'expired' | 'revoked';

/** Throws where the service does not answer, which is worth another attempt. */
export interface Signer {
  sign(request: SignRequest): Promise<SignAnswer>;
  /** How a user's certificate stands, asked before a number is drawn. */
  stateOf(user: string): Promise<CertificateState>;
  /** Issues a new certificate. */
  renew(user: string): Promise<void>;
  /** Whether a signature is that of the content, made under a certificate of this service. */
  verify(content: Uint8Array, signature: Signature): Promise<boolean>;
}
