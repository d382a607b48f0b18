export { ConsultationsProvider } from './ConsultationsProvider';
export { OpinionMark } from './OpinionMark';
