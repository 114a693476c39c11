// Changes of valid documents and variables, most of which make them invalid.
import { jsons, tokens } from './samples.mjs';
import { mutateTree } from './trees.mjs';
import { Raw } from './values.mjs';

const token =
  /\s+|#[^\n\r]*|"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|\.\.\.|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\w+|[^]/g;

export function mutate(schema, choices, { document, variables }) {
  const count = 1 + choices.below(2);
  for (let index = 0; index < count; index++) {
    const kind = choices.below(10);
    if (kind < 3) {
      document = mutateText(choices, document);
    } else if (kind < 8) {
      ({ document, variables } = mutateTree(schema, choices, document, variables));
    } else {
      variables = mutateVariables(choices, variables);
    }
  }
  return { document, variables };
}

function mutateText(choices, document) {
  const parts = document.match(token);
  const at = choices.below(parts.length);
  switch (choices.below(6)) {
    case 0:
      parts.splice(at, 1);
      break;
    case 1:
      parts.splice(at, 0, parts[choices.below(parts.length)]);
      break;
    case 2:
      parts[at] = parts[choices.below(parts.length)];
      break;
    case 3:
      parts.splice(at, 0, ' ', choices.of(tokens), ' ');
      break;
    case 4:
      parts[at] = choices.of(tokens);
      break;
    default:
      parts.splice(at, 0, choices.of(tokens));
  }
  return parts.join('');
}

function mutateVariables(choices, variables) {
  const names = Object.keys(variables);
  const chosen = choices.of([...names, 'v0', 'extra']);
  const value = variables[chosen];
  const changed = choices.of([
    () => undefined,
    () => choices.of(jsons),
    () => [value ?? null],
    () => (Array.isArray(value) ? [...value, choices.of(jsons)] : choices.of(jsons)),
    () =>
      value && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Raw)
        ? { ...value, [choices.of([...Object.keys(value), 'eq', 'nothing', 'and'])]: choices.of(jsons) }
        : choices.of(jsons),
  ])();
  const { [chosen]: _, ...others } = variables;
  return changed === undefined ? others : { ...others, [chosen]: changed };
}
