import runner from 'jest-runner';

const TestRunner = runner.default ?? runner;

/** End-to-end tests each start a server and a browser: two at once only make each other slow. */
export default class SerialRunner extends TestRunner {
  isSerial = true;
}
