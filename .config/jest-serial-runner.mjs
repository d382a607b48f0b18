import runner from 'jest-runner';

const TestRunner = runner.default ?? runner;

/** End-to-end tests each start a server and a browser: beside others they are slow, and fail for want of time, not for a defect. */
export default class SerialRunner extends TestRunner {
  isSerial = true;
}
