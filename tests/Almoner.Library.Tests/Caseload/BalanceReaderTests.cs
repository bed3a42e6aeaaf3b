using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Library.Tests.Caseload;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class BalanceReaderTests
{
    private const string Workers = """
        record_set: workers
        title: Workers
        about: One
        key: worker_id
        fields:
          worker_id: {type: text, required: true, about: Who}
          profession: {type: code, codes: [social worker, occupational therapist], about: What}
        """;

    private const string Balance = """
        balance:
          limit: 100
          even_within: 10
          most_new_cases: 5
          area: born_on
          burden: {over_limit: 3, nobody_there: 6, uneven: 1, move: 2, month_held: 0.1}
          long_held: {months: 12, move: 4}
          protected:
            roles: {duty: it has no worker}
            open:
              - {of: contacts, from: received_on, to: completed_on, because: it is open}
            due:
              - {of: training, on: taken_on, done: taken_on, within_days: 28, because: it is due}
          skills:
            - {when: {held_by: [occupational therapist]}, needs: [occupational therapist], because: therapy}
            - {when: {risk: [low], complexity: [very high], role: [lead]}, experienced: true, because: hard}
        """;

    [Fact]
    public void The_shipped_balance_stands()
    {
        var balance = LibraryReader.Read(ShippedLibrary.Folder, yearStart: 4).Value!.Caseload!.Balance!;
        Assert.Equal((Exact.Of(1), Exact.Of(1, 10), 5, "district"), (balance.Limit, balance.EvenWithin, balance.MostNewCases, balance.Area!.Name));
        Assert.Equal(["safeguarding_enquiries", "reviews"], balance.ProtectedStates.Select(state => state.Set.Name));
        Assert.Equal([[], ["high"], []], balance.Skills.Select(skill => skill.Weights.GetValueOrDefault("risk") ?? []));
    }

    [Fact]
    public void What_is_written_is_read()
    {
        var balance = Read(Balance).Value!.Caseload!.Balance!;
        Assert.Equal(new BurdenWeights(3, 6, 1, 2, Exact.Of(1, 10)), balance.Burden);
        Assert.Equal(new LongHeldCases(12, 4), balance.LongHeld);
        Assert.Equal("it has no worker", balance.ProtectedRoles["duty"]);
        Assert.Equal([("received_on", "completed_on", 0, "it is open"), ("taken_on", "taken_on", 28, "it is due")], balance.ProtectedStates.Select(state => (state.From.Name, state.Until.Name, state.DaysAhead, state.Because)));
        Assert.Equal((true, 0, "lead", "very high"), (balance.Skills[1].Experienced, balance.Skills[1].Professions.Count, Assert.Single(balance.Skills[1].Roles), Assert.Single(balance.Skills[1].Weights["complexity"])));
    }

    [Fact]
    public void A_library_need_not_say_how_workload_is_evened_out() => Assert.Null(Read("").Value!.Caseload!.Balance);

    [Theory]
    [InlineData("limit: 100", "limit: ^0", "ALM-0142", "`limit` is 0")]
    [InlineData("even_within: 10", "even_within: ^101", "ALM-0142", "`even_within` is 101")]
    [InlineData("most_new_cases: 5", "most_new_cases: ^0", "ALM-0104", "`most_new_cases` holds `0`")]
    [InlineData("area: born_on", "area: ^born", "ALM-0107", "no field `born` in people")]
    [InlineData("move: 2,", "move: ^-2,", "ALM-0142", "`move` is -2")]
    [InlineData("month_held: 0.1", "month_held: ^1001", "ALM-0142", "`month_held` is 1001")]
    [InlineData("{months: 12, move: 4}", "{months: 12, move: ^1001}", "ALM-0142", "`move` is 1001")]
    [InlineData("{duty: it has", "{^dutty: it has", "ALM-0108", "`role` has no code 'dutty'")]
    [InlineData("of: contacts,", "of: ^contact,", "ALM-0106", "there is no record set `contact`")]
    [InlineData("{of: contacts, from: received_on, to: completed_on", "{of: contacts, from: received_on, to: ^urgent", "ALM-0109", "`urgent` of contacts is no date")]
    [InlineData("{of: training, on: taken_on", "{of: training, on: ^taken", "ALM-0107", "no field `taken` in training")]
    [InlineData("needs: [occupational therapist]", "needs: [^therapist]", "ALM-0108", "`profession` has no code 'therapist'")]
    [InlineData("risk: [low]", "risk: [^lower]", "ALM-0108", "`risk` has no code 'lower'")]
    [InlineData("{when: {risk: [low], complexity: [very high], role: [lead]}, experienced: true", "^{when: {risk: [low], complexity: [very high], role: [lead]}", "ALM-0103", "this skill asks for nothing")]
    public void A_mistake_is_located(string sound, string broken, string code, string what)
    {
        var (text, line, column) = SmallLibrary.Marked(Balance.Replace(sound, broken, StringComparison.Ordinal));
        SmallLibrary.AssertOne(Read(text).Problems, code, new Place("library/caseload/balance.yaml", line, column), what);
    }

    [Fact]
    public void A_state_of_a_record_set_about_nobody_protects_nobody()
    {
        var (text, line, column) = SmallLibrary.Marked(Balance.Replace("of: training, on: taken_on, done: taken_on", "of: ^workers, on: taken_on, done: taken_on", StringComparison.Ordinal));
        Assert.Contains(Read(text).Problems, problem => (problem.Code, problem.Place, problem.What) == ("ALM-0116", new Place("library/caseload/balance.yaml", line, column), "workers is about nobody, so it cannot keep a case where it is"));
    }

    [Fact]
    public void Codes_and_areas_that_are_not_declared_are_told()
    {
        var problems = SmallLibrary.With(
            ("records/allocations", CaseloadReaderTests.Allocations), ("records/case_weights", CaseloadReaderTests.Weights), ("records/people", ""), ("measures/small", ""), ("records/contacts", SmallLibrary.Contacts),
            ("caseload/weighting", CaseloadReaderTests.Weighting), ("caseload/audit", CaseloadReaderTests.Audit), ("caseload/balance", Balance)).Problems;
        Assert.Contains(problems, problem => problem is { Code: "ALM-0116", What: "`area` needs the record set people, which the library lacks" });
        Assert.Contains(problems, problem => problem is { Code: "ALM-0116", What: "the balance needs the codes of `profession` in workers, which the library lacks" });
    }

    private static Checked<MeasureLibrary> Read(string balance) => SmallLibrary.With(
        ("records/allocations", CaseloadReaderTests.Allocations), ("records/case_weights", CaseloadReaderTests.Weights), ("records/workers", Workers),
        ("caseload/weighting", CaseloadReaderTests.Weighting), ("caseload/audit", CaseloadReaderTests.Audit), ("caseload/balance", balance));
}
