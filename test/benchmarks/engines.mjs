// The JSON-Logic engines that are measured beside ours: each gives a function that prepares a rule.
import { ADDED_OPERATIONS } from '@jifen/policies';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';

// json-logic-js keeps its operators in one place for the whole process; the added ones must be there whichever copy is loaded.
for (const [name, operation] of ADDED_OPERATIONS) jsonLogic.add_operation(name, operation);

const engine = new LogicEngine();
for (const [name, operation] of ADDED_OPERATIONS) {
  engine.addMethod(name, (operands) => operation(...(Array.isArray(operands) ? operands : [operands])), {
    deterministic: true,
  });
}

export const jsonLogicJs = (rule) => (data) => jsonLogic.apply(rule, data);
export const engineInterpreted = (rule) => (data) => engine.run(rule, data);
/** Generates JavaScript, which ours does not. */
export const engineCompiled = (rule) => engine.build(rule);
