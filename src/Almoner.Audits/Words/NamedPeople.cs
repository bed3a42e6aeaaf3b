using Almoner.Caseload.Protection;
using Almoner.Terms;

namespace Almoner.Audits.Words;

/// <summary>Words of an audit that name a worker or person by the identifier of the records: they must not reach the form that is published.</summary>
public static class NamedPeople
{
    /// <param name="written">The words.</param>
    /// <param name="ids">Gives those identifiers of the records that stand in some words.</param>
    public static IReadOnlyList<Problem> In(IReadOnlyList<WrittenWords> written, Func<IReadOnlyCollection<string>, IReadOnlyList<string>> ids)
    {
        var found = ids([.. written.Select(words => words.Text)]);
        return
        [
            .. from words in written
               from id in found
               from place in IdsInWords.Places(words.Text, id)
               orderby words.Where, place
               select Problem.Error(AuditCode.NamesSomebody, $"`{id}` is the identifier of a worker or person, and what is published names nobody", words.Instead, words.At(place)),
        ];
    }
}
