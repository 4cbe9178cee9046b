import type { Persona } from "../persona/schema.ts";
import { toSystemPrompt } from "../persona/system-prompt.ts";

/** Turns after which a simulated conversation ends in any case. */
const MOST_TURNS = 12;

/**
 * A configuration of promptfoo with a simulated user for each persona (provider `promptfoo:simulated-user`, which takes what the user
 * is told from each test's `vars.instructions`): the agent under test is the provider that its reader fills in. Texts are JSON strings, which are YAML too.
 */
export async function* toPromptfoo(personas: AsyncIterable<Persona>): AsyncGenerator<string, void, void> {
  yield `# yaml-language-server: $schema=https://promptfoo.dev/config-schema.json
# Replace the prompt and the provider with the agent under test.
prompts:
  - 'You are a helpful agent of our company.'
providers:
  - openai:gpt-5-mini
defaultTest:
  provider:
    id: 'promptfoo:simulated-user'
    config:
      maxTurns: ${MOST_TURNS}
`;
  let before = "tests:\n";
  for await (const persona of personas) {
    yield before + toPromptfooTest(persona);
    before = "";
  }
  if (before !== "") yield "tests: []\n";
}

function toPromptfooTest(persona: Persona): string {
  const rubric = `The conversation reaches this: ${persona.successWhen ?? persona.goals.join("; ")}`;
  return `  - description: ${quoted(`${persona.displayName}: ${persona.scenario}`)}
    vars:
      instructions: ${quoted(toSystemPrompt(persona))}
    metadata:
      persona: ${quoted(`${persona.jobId}/${persona.index}`)}
      archetype: ${quoted(persona.archetype)}
    assert:
      - type: llm-rubric
        value: ${quoted(rubric)}
`;
}

/** promptfoo fills `{{…}}` in by Nunjucks, and a name may hold anything: braces are kept apart. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/([{}])(?=[{}%#])|([{}%#])(?=\})/g, "$1$2 "));
}

/** One ConversationalGolden of DeepEval a line, as `EvaluationDataset.add_goldens_from_jsonl_file` reads them. */
export async function* toDeepEval(personas: AsyncIterable<Persona>): AsyncGenerator<string, void, void> {
  for await (const persona of personas) {
    const golden = {
      name: `${persona.displayName} (${persona.jobId}/${persona.index})`,
      scenario: persona.scenario,
      expected_outcome: persona.successWhen ?? persona.goals.join("; "),
      user_description: toSystemPrompt(persona),
      context: persona.facts.map(({ key, value }) => `${key}: ${value}`),
      additional_metadata: {
        archetype: persona.archetype,
        preset: persona.preset,
        channel: persona.behaviour.channel,
        first_message: persona.firstMessage,
        seed: persona.seed,
      },
    };
    yield `${JSON.stringify(golden)}\n`;
  }
}

/** One system prompt a line. */
export async function* toPrompts(personas: AsyncIterable<Persona>): AsyncGenerator<string, void, void> {
  for await (const persona of personas) {
    const { jobId, index, displayName } = persona;
    yield `${JSON.stringify({ jobId, index, displayName, systemPrompt: toSystemPrompt(persona) })}\n`;
  }
}
