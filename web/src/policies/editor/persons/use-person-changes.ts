import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addPerson, changePerson, removePerson } from '../../../data-provider/persons';
import { inputOf, type PersonEdit } from './person-edit';
import { personsKey } from './use-saved-persons';

/** Saving and removing the persons of a policy; the list on screen follows. */
export function usePersonChanges(policyId: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: personsKey(policyId) });
  const save = useMutation({
    mutationFn: (edit: PersonEdit) =>
      edit.id === null ? addPerson(inputOf(edit, policyId)) : changePerson(edit.id, inputOf(edit, policyId)),
    onSuccess,
  });
  const remove = useMutation({ mutationFn: removePerson, onSuccess });
  return { save, remove };
}
