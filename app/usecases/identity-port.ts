/**
 * The provider that vouches for staff (OpenID Connect, authorization code with PKCE). The three secrets of one sign-in
 * are the caller's: they have to come back with the answer.
 */
export type Identity = {
  /** Where to send the person. */
  readonly begin: (secrets: SignInSecrets, callback: string) => Promise<Asked | Unreachable>;
  /** Whom the provider vouches for in the answer that came back as `url`. */
  readonly finish: (secrets: SignInSecrets, url: URL) => Promise<Vouched | Unreachable>;
};

/** 43 base64url characters each. */
export type SignInSecrets = { readonly state: string; readonly nonce: string; readonly verifier: string };

type Asked = { readonly ok: true; readonly url: string };
/** Refused: the answer belongs to no sign-in of ours, was used before, or says no. Too weak: not proved as we ask for it. */
type Vouched =
  | { readonly ok: true; readonly subject: string }
  | { readonly ok: false; readonly reason: 'refused' | 'too-weak' };
/** `error` is for the operator's log. */
type Unreachable = { readonly ok: false; readonly reason: 'unreachable'; readonly error: unknown };
