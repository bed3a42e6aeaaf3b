using Almoner.Library.Measures;

namespace Almoner.Library.Tests.Measures;

public sealed class TallyPartsTests
{
    [Fact]
    public void Tallies_share_an_identity_exactly_when_they_mean_the_same()
    {
        var measures = SmallLibrary.With(("measures/tested", """
            measures:
              - {code: TST01, title: a, of: contacts, where: urgent and team = 'a', counted_on: received_on, count: rows}
              - {code: TST02, title: b, of: contacts, where: "(urgent) and (team='a')", counted_on: received_on, count: rows}
              - {code: TST03, title: a, of: contacts, where: urgent and team = 'b', counted_on: received_on, count: rows}
              - {code: TST04, title: a, of: contacts, where: urgent and team = 'a', counted_on: completed_on, count: rows}
              - {code: TST05, title: a, of: contacts, where: urgent and team = 'a', counted_on: received_on, count: people}
              - {code: TST06, title: a, of: contacts, where: urgent and team = 'a', counted_on: received_on, sum: waited}
              - {code: TST07, title: a, of: contacts, where: urgent and team = 'a', counted_on: received_on, sum: cost}
              - {code: TST08, title: a, of: contacts, where: urgent and team = 'a', counted_on: received_on, maximum: cost}
              - {code: TST09, title: a, of: contacts, where: urgent and team = 'a', open: {from: received_on, to: completed_on}, count: rows}
              - {code: TST10, title: a, of: contacts, where: urgent and team = 'a', during: {from: received_on, to: completed_on}, count: rows}
            """)).Value!.Measures;
        var identities = measures.Values.Where(measure => measure.Code.StartsWith('T')).ToDictionary(measure => measure.Code, measure => TallyParts.Identity(measure.Tallies.Last()));
        Assert.Equal(identities["TST01"], identities["TST02"]);
        Assert.Equal(9, identities.Values.Distinct().Count());
    }

    [Fact]
    public void A_tally_names_every_record_set_that_it_reads()
    {
        var measure = SmallLibrary.With(("measures/tested", """
            measures:
              - {code: TST01, title: a, of: contacts, where: "has(training) and followed_by(contacts, 1 day)", counted_on: received_on, count: rows, ripens_after: 1 day}
            """)).Value!.Measures["TST01"];
        Assert.Equal(["contacts", "training"], TallyParts.RecordSetsOf(measure.Base, null).Select(set => set.Name));
    }
}
