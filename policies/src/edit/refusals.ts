import type { Finding } from '../findings/finding.js';

function refusal(code: string, pointer: string, zh: string, en: string, remedyZh: string, remedyEn: string): Finding {
  return { code, severity: 'error', pointer, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}

/** The root of the score tree stays where it is. */
export function rootStays(pointer: string): Finding {
  return refusal(
    'EDIT-ROOT',
    pointer,
    '总积分是整棵树的根，不能移动、复制或删除',
    'The total is the root of the tree; it cannot be moved, copied or removed',
    '选择它下面的分组或指标',
    'Choose a group or indicator below it',
  );
}

/** What an upper policy brings is locked here. */
export function isLocked(pointer: string): Finding {
  return refusal(
    'EDIT-LOCKED',
    pointer,
    '这是引用的上级政策，不能在这里改动',
    'This is an included upper policy; it cannot be changed here',
    '由上级发布新版本，或在本县的分组里另立指标',
    'Ask the upper level for a new version, or write an indicator of your own in a group of this county',
  );
}

/** A group cannot stand inside itself. */
export function intoItself(pointer: string): Finding {
  return refusal(
    'EDIT-INTO-ITSELF',
    pointer,
    '分组不能移到它自己里面',
    'A group cannot be moved into itself',
    '选择另一个分组',
    'Choose another group',
  );
}

/** There is nothing at the pointer, or no list that could take the entry. */
export function noSuchPlace(pointer: string): Finding {
  return refusal(
    'EDIT-NO-SUCH-PLACE',
    pointer,
    '这里不能放指标、分组或规定',
    'An entry cannot stand here',
    '选择一个分组，或分组中的一个位置',
    'Choose a group, or a place in one',
  );
}

/** The list holds as many entries as a document may have there. */
export function listFull(pointer: string, most: number): Finding {
  return refusal(
    'EDIT-LIST-FULL',
    pointer,
    `同一处最多 ${most} 项`,
    `There can be at most ${most} entries in one place`,
    '分成几个分组',
    'Divide them into several groups',
  );
}

/** The id is in use. */
export function idTaken(pointer: string, id: string): Finding {
  return refusal(
    'EDIT-ID-TAKEN',
    pointer,
    `编号「${id}」已在使用`,
    `The id "${id}" is in use`,
    '换一个编号',
    'Use another id',
  );
}

/** The id has not the form of one. */
export function idMalformed(pointer: string, id: string): Finding {
  return refusal(
    'EDIT-ID-FORM',
    pointer,
    `「${id}」不能作编号`,
    `"${id}" cannot be an id`,
    '以小写字母开头，只用小写字母、数字和连字符，不超过 64 个字符',
    'Begin with a lower-case letter; use lower-case letters, digits and hyphens only, 64 characters at most',
  );
}

/** The id has not the form of a fact's. */
export function factIdMalformed(pointer: string, id: string): Finding {
  return refusal(
    'EDIT-ID-FORM',
    pointer,
    `「${id}」不能作数据项编号`,
    `"${id}" cannot be the id of a fact`,
    '以小写字母开头，只用小写字母、数字和下划线，不超过 64 个字符',
    'Begin with a lower-case letter; use lower-case letters, digits and underscores only, 64 characters at most',
  );
}

/** The name means something else in rules. */
export function factIdReserved(pointer: string, id: string): Finding {
  return refusal(
    'EDIT-ID-RESERVED',
    pointer,
    `「${id}」是规则里的保留名称`,
    `"${id}" is a reserved name in rules`,
    '换一个编号',
    'Use another id',
  );
}

/** An included policy declares the fact too: it is one fact, and has one declaration. */
export function factLocked(pointer: string, id: string): Finding {
  return refusal(
    'EDIT-LOCKED',
    pointer,
    `数据项「${id}」由引用的上级政策声明，不能在这里改名`,
    `The fact "${id}" is declared by an included upper policy; it cannot be renamed here`,
    '由上级发布新版本，或在本县另立数据项',
    'Ask the upper level for a new version, or declare a fact of your own',
  );
}

/** The document declares no such fact. */
export function noSuchFact(pointer: string, id: string): Finding {
  return refusal(
    'EDIT-NO-SUCH-PLACE',
    pointer,
    `本草案没有声明数据项「${id}」`,
    `This draft declares no fact "${id}"`,
    '选择本草案声明的数据项',
    'Choose a fact that this draft declares',
  );
}

/** An included policy declares the fact: it stays as it is declared there. */
export function factKept(pointer: string, id: string): Finding {
  return refusal(
    'EDIT-LOCKED',
    pointer,
    `数据项「${id}」由引用的上级政策声明，不能在这里修改或删除`,
    `The fact "${id}" is declared by an included upper policy; it cannot be changed or removed here`,
    '由上级发布新版本，或在本县另立数据项',
    'Ask the upper level for a new version, or declare a fact of your own',
  );
}

/** Rules or test cases use the fact. */
export function factInUse(pointer: string, id: string, uses: number): Finding {
  return refusal(
    'EDIT-FACT-USED',
    pointer,
    `数据项「${id}」还有 ${uses} 处在用，不能删除`,
    `The fact "${id}" cannot be removed: places that use it: ${uses}`,
    '先让这些规则和用例不再用它',
    'Have these rules and test cases do without it first',
  );
}

/** A code or field id stands twice in one list. */
export function codeTwice(pointer: string, code: string): Finding {
  return refusal(
    'EDIT-CODE-TWICE',
    pointer,
    `编码「${code}」出现两次`,
    `The code "${code}" stands twice`,
    '每项用不同的编码',
    'Give each a code of its own',
  );
}

/** A name says something. */
export function nameEmpty(pointer: string): Finding {
  return refusal(
    'EDIT-NAME-EMPTY',
    pointer,
    '名称不能空着',
    'A name cannot be empty',
    '写上名称；不改时按 Esc',
    'Write a name, or press Esc to leave it as it was',
  );
}

/** What is longer than this is no name. */
export function nameTooLong(pointer: string, most: number): Finding {
  return refusal(
    'EDIT-NAME-LONG',
    pointer,
    `名称最多 ${most} 个字符`,
    `A name has ${most} characters at most`,
    '写短一些，其余写进说明',
    'Write a shorter one; put the rest into the description',
  );
}

/** The name has become another one since it was shown. */
export function nameElsewhere(pointer: string): Finding {
  return refusal(
    'EDIT-NAME-CHANGED',
    pointer,
    '这个名称刚才已在别处改过',
    'This name has just been changed elsewhere',
    '看过新名称再改',
    'Look at the new name, then change it',
  );
}
