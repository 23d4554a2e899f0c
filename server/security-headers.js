/**
 * The headers of every answer, in development too. `form-action` and `connect-src` name only ourselves; scripts and
 * style elements need the nonce of their answer.
 *
 * @param {string} nonce
 * @returns {readonly (readonly [string, string])[]}
 */
export function securityHeaders(nonce) {
  return [['Content-Security-Policy', contentSecurityPolicy(nonce)], ...fixed];
}

/** @param {string} nonce */
function contentSecurityPolicy(nonce) {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    // Pages let nobody frame them; only a document to be looked at lets us (decision 0036).
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

const unusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
];
const unwantedFeatures = ['microphone', 'midi', 'payment', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'];

/** @type {readonly (readonly [string, string])[]} */
const fixed = [
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Permissions-Policy', [...unusedFeatures, ...unwantedFeatures].map((name) => `${name}=()`).join(', ')],
];
