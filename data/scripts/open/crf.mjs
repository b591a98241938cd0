// A linear-chain conditional random field over hashed rows, trained by AdaGrad; all numbers are doubles or floats of fixed
// order, so that the same input gives the same weights.
import { random, shuffle } from "./sets.mjs";

const small = 1e-3;
const smallest = 1e-4;

/** `sentences`: { rows (length × templates), path, weight }. */
export function train(sentences, labels, { bits, templates, epochs, rate, seed = 1, log = () => {} }) {
  const N = labels.count;
  const W = new Float32Array(N * 2 ** bits);
  const G = new Float32Array(N * 2 ** bits).fill(1e-2);
  const T = new Float64Array(N * N);
  const GT = new Float64Array(N * N).fill(1e-2);
  const longest = sentences.reduce((most, { path }) => Math.max(most, path.length), 0);
  const [E, A, B] = [0, 0, 0].map(() => new Float64Array(longest * N));
  const scale = new Float64Array(longest);
  const step = new Float64Array(N * N);
  const gradient = new Float64Array(N * N);
  const D = new Float64Array(N);
  const begins = (label) => (label === 0 || ((label - 1) & 3) === 0 || ((label - 1) & 3) === 3 ? 1 : 0);
  const ends = (label) => (label === 0 || ((label - 1) & 3) >= 2 ? 1 : 0);
  const next = random(seed);
  const order = sentences.map((_, index) => index);

  const emit = (rows, n) => {
    for (let i = 0; i < n; i++) {
      const e = i * N;
      for (let k = 0; k < N; k++) E[e + k] = 0;
      for (let t = 0; t < templates; t++) {
        const w = rows[i * templates + t] * N;
        for (let k = 0; k < N; k++) E[e + k] += W[w + k];
      }
      let most = -Infinity;
      for (let k = 0; k < N; k++) if (E[e + k] > most) most = E[e + k];
      for (let k = 0; k < N; k++) E[e + k] = Math.exp(E[e + k] - most);
    }
  };
  const forward = (n) => {
    for (let i = 0; i < n; i++) {
      const e = i * N;
      let z = 0;
      for (let b = 0; b < N; b++) {
        let sum = i === 0 ? begins(b) : 0;
        if (i > 0) for (let a = 0; a < N; a++) sum += A[e - N + a] * step[a * N + b];
        z += A[e + b] = sum * E[e + b];
      }
      for (let b = 0; b < N; b++) A[e + b] /= z;
      scale[i] = z;
    }
  };
  const backward = (n) => {
    const last = (n - 1) * N;
    let z = 0;
    for (let k = 0; k < N; k++) z += A[last + k] * (B[last + k] = ends(k));
    for (let k = 0; k < N; k++) B[last + k] /= z;
    gradient.fill(0);
    for (let i = n - 2; i >= 0; i--) {
      const e = i * N;
      const x = e + N;
      for (let a = 0; a < N; a++) {
        const before = A[e + a] / scale[i + 1];
        let sum = 0;
        for (let b = 0; b < N; b++) {
          const value = step[a * N + b] * E[x + b] * B[x + b];
          sum += value;
          gradient[a * N + b] += before * value;
        }
        B[e + a] = sum / scale[i + 1];
      }
    }
  };
  const learn = ({ rows, path, weight = 1 }) => {
    const n = path.length;
    for (let k = 0; k < N * N; k++) step[k] = labels.allowed[k] ? Math.exp(T[k]) : 0;
    emit(rows, n);
    forward(n);
    backward(n);
    for (let i = 1; i < n; i++) gradient[path[i - 1] * N + path[i]] -= 1;
    for (let k = 0; k < N * N; k++) {
      if (!labels.allowed[k] || gradient[k] === 0) continue;
      const g = weight * gradient[k];
      GT[k] += g * g;
      T[k] -= (rate * g) / Math.sqrt(GT[k]);
    }
    let off = 0;
    for (let i = 0; i < n; i++) {
      let most = 0;
      for (let k = 0; k < N; k++) {
        D[k] = weight * (A[i * N + k] * B[i * N + k] - (k === path[i] ? 1 : 0));
        most = Math.max(most, Math.abs(D[k]));
      }
      off += most;
      if (most < small) continue;
      for (let t = 0; t < templates; t++) {
        const w = rows[i * templates + t] * N;
        for (let k = 0; k < N; k++) {
          const g = D[k];
          if (g < smallest && g > -smallest) continue;
          G[w + k] += g * g;
          W[w + k] -= (rate * g) / Math.sqrt(G[w + k]);
        }
      }
    }
    return off;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    let off = 0;
    for (const index of shuffle(order, next)) if (sentences[index].path.length > 0) off += learn(sentences[index]);
    log(epoch, off);
  }
  return { W, T };
}

const clipped = (value, most) => Math.max(-most, Math.min(most, Math.round(value)));

/** Whole numbers that decide as the weights do. */
export const quantized = ({ W, T }, scale) => ({
  weights: Int8Array.from(W, (w) => clipped(w * scale, 127)),
  transitions: Int16Array.from(T, (t) => clipped(t * scale, 32767)),
});
