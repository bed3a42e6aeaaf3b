using Almoner.Library.Yaml;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Library.Tests.Yaml;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class ShapeCheckTests
{
    private static readonly Shape Pet = new("pet", "An animal.",
    [
        new("name", new Kind.Name(), "What it is called", Required: true),
        new("code", new Kind.MeasureCode(), "Its mark"),
        new("legs", new Kind.Whole(0, 8), "How many legs"),
        new("weight", new Kind.Number(), "In kilograms"),
        new("tame", new Kind.YesNo(), "Whether it bites"),
        new("born", new Kind.Day(), "Its first day"),
        new("since", new Kind.Month(), "When it came"),
        new("every", new Kind.Span(), "How often it eats"),
        new("size", new Kind.Choice("small", "large"), "How big"),
        new("about", new Kind.Text(), "Anything"),
        new("likes", new Kind.ListOf(new Kind.Text()), "Food"),
        new("weights", new Kind.MapOf(new Kind.Number()), "Weight by month"),
        new("home", new Kind.Either(new Kind.Text(), new Kind.Mapping(new Shape("home", "Where it lives.", [new("street", new Kind.Text(), "The street", Required: true)]))), "Where it lives"),
    ]);

    [Theory]
    [InlineData("name: rex")]
    [InlineData("{name: rex, code: DOG01a, legs: 4, weight: 17.8, tame: true, born: 2023-02-28, since: 2023-02, every: 6 months, size: small, about: 'a, b'}")]
    [InlineData("name: rex\nlikes: [meat, 3]\nweights: {2023-01: -1, 2023-02: 2.5}\nhome: here")]
    [InlineData("name: rex\nhome: {street: Long Lane}")]
    [InlineData("name: &n rex\nabout: *n")]
    public void What_fits_has_no_problem(string yaml) => Assert.Empty(Problems(yaml));

    [Theory]
    [InlineData("name: rex\n^leg: 4", "ALM-0102", "a pet has no key `leg`", "Did you mean `legs`?")]
    [InlineData("name: rex\nhome: {street: a, ^steet: b}", "ALM-0102", "a home has no key `steet`", "Did you mean `street`?")]
    [InlineData("{name: rex, about: a, ^a comma in flow text}", "ALM-0102", "a pet has no key `a comma in flow text`", "Inside { } a comma ends a value: put text that holds one in quotes")]
    [InlineData("^legs: 4", "ALM-0103", "this pet has no `name`", "Add `name:` with a name of lower case letters, digits, _ and -, beginning with a letter; it says what it is called")]
    [InlineData("name: rex\nhome: ^{}", "ALM-0103", "this home has no `street`", "Add `street:` with text; it says the street")]
    [InlineData("name: ^Rex", "ALM-0104", "`name` holds `Rex`", "Write a name of lower case letters, digits, _ and -, beginning with a letter")]
    [InlineData("name: rex\nlegs: ^9", "ALM-0104", "`legs` holds `9`", "Write a whole number from 0 to 8")]
    [InlineData("name: rex\nlegs: ^four", "ALM-0104", "`legs` holds `four`", "Write a whole number from 0 to 8")]
    [InlineData("name: rex\nlegs: ^99999999999", "ALM-0104", "`legs` holds `99999999999`", "Write a whole number from 0 to 8")]
    [InlineData("name: rex\nlegs: ^[4]", "ALM-0104", "`legs` holds a list", "Write a whole number from 0 to 8")]
    [InlineData("name: rex\nweight: ^1,5", "ALM-0104", "`weight` holds `1,5`", "Write a number such as 65 or 17.8")]
    [InlineData("name: rex\ntame: ^yes", "ALM-0104", "`tame` holds `yes`", "Write true or false")]
    [InlineData("name: rex\nborn: ^2023-02-29", "ALM-0104", "`born` holds `2023-02-29`", "Write a day such as 2023-04-01")]
    [InlineData("name: rex\nsince: ^2023-13", "ALM-0104", "`since` holds `2023-13`", "Write a month such as 2023-04")]
    [InlineData("name: rex\nsince: ^2023-04-01", "ALM-0104", "`since` holds `2023-04-01`", "Write a month such as 2023-04")]
    [InlineData("name: rex\nevery: ^2 weeks", "ALM-0104", "`every` holds `2 weeks`", "Write a span such as 28 days, 6 months or 1 year")]
    [InlineData("name: rex\nsize: ^huge", "ALM-0104", "`size` holds `huge`", "Write one of: small, large")]
    [InlineData("name: rex\ncode: ^D1", "ALM-0104", "`code` holds `D1`", "Write a measure code: 2 to 6 capital letters, then 2 or 3 digits, then at most one lower case letter")]
    [InlineData("name: rex\nabout: ^{a: b}", "ALM-0104", "`about` holds keys of its own", "Write text")]
    [InlineData("name: rex\nlikes: ^meat", "ALM-0104", "`likes` holds `meat`", "Write a list; each item text")]
    [InlineData("name: rex\nlikes: [a, ^[b]]", "ALM-0104", "`likes` holds a list", "Write text")]
    [InlineData("name: rex\nweights: {a: ^b}", "ALM-0104", "`weights` holds `b`", "Write a number such as 65 or 17.8")]
    [InlineData("name: rex\nhome: ^[a]", "ALM-0104", "`home` holds a list", "Write text, or the keys of a home (street)")]
    [InlineData("name: rex\nabout: ^''", "ALM-0104", "`about` holds nothing", "Write text")]
    public void What_does_not_fit_is_told_with_its_place_and_what_was_expected(string marked, string code, string what, string remedy)
    {
        var (text, line, column) = SmallLibrary.Marked(marked);
        var problems = Problems(text);
        SmallLibrary.AssertOne(problems, code, new Place("pet.yaml", line, column), what);
        Assert.Equal(remedy, problems[0].Remedy);
    }

    [Fact]
    public void A_key_without_a_value_holds_nothing() =>
        Assert.Equal(["`name` holds nothing", "`legs` holds nothing"], Problems("name:\nlegs:\n").Select(problem => problem.What));

    [Fact]
    public void Every_fault_of_a_file_is_told() =>
        Assert.Equal(["ALM-0102 1:1", "ALM-0104 2:7", "ALM-0104 3:20", "ALM-0103 1:1"],
            Problems("nam: rex\nlegs: 9\nweights: {a: 1, b: c}\n").Select(problem => $"{problem.Code} {problem.Place!.Line}:{problem.Place.Column}"));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("- name: rex\n")]
    [InlineData("rex")]
    [InlineData("~")]
    public void A_file_that_holds_no_mapping_says_which_keys_to_write(string text)
    {
        var problems = Problems(text);
        SmallLibrary.AssertOne(problems, "ALM-0101", new Place("pet.yaml"), "the file holds no pet");
        Assert.Equal("Write its keys: name", problems[0].Remedy);
    }

    [Fact]
    public void A_file_that_holds_no_mapping_and_needs_no_key_says_which_it_may_have()
    {
        var problems = new List<Problem>();
        Assert.Null(YamlReader.Read("# only a comment\n", "pet.yaml", new Shape("pet", "One.", [new("name", new Kind.Text(), "Its name"), new("legs", new Kind.Whole(0, 8), "How many")]), problems));
        Assert.Equal("Write one of its keys: name, legs", Assert.Single(problems).Remedy);
    }

    [Theory]
    [InlineData("name: rex\n legs: 4\n")]
    [InlineData("name: rex\nlikes: [a\n")]
    [InlineData("name: 'rex\n")]
    [InlineData("name: rex\nname: max\n")]
    [InlineData("name: *nobody\n")]
    [InlineData("name: rex\n\tlegs: 4\n")]
    [InlineData("name: a: b\n")]
    [InlineData("name: @rex\n")]
    [InlineData("{name: rex")]
    [InlineData("name: rex\n? [a, b]\n: c\n")]
    [InlineData("name: rex\n[a]: b\n")]
    [InlineData("name: rex\nhome: {street: Lo{")]
    [InlineData("name: rex\nhome: {{a: b}: c}\n")]
    [InlineData("name: rex\n---\nname: max\n")]
    public void What_is_no_plain_YAML_is_one_problem_with_a_line(string text)
    {
        var problem = Assert.Single(Problems(text));
        Assert.Equal("ALM-0101", problem.Code);
        Assert.InRange(problem.Place!.Line, 1, 4);
    }

    [Fact]
    public void A_repeated_key_is_told_where_it_is_repeated() =>
        Assert.Equal(new Place("pet.yaml", 3, 1), Assert.Single(Problems("name: rex\nlegs: 4\nname: max\n")).Place);

    [Fact]
    public void No_text_makes_reading_throw() =>
        Gen.Select(Gen.Int[0, 200], Gen.OneOf("", ":", "- ", "[", "]", "{", "}", "'", "\"", "\t", "\n", "&a ", "*a", "? ", "---\n", "|", ">", "!!", "%", "\r", "\0", "#"), Gen.Int[0, 3]).Sample((at, put, cut) =>
        {
            const string whole = "name: rex\nlegs: 4\nlikes: [meat, 'a, b', \"c\"]\nhome: {street: Long Lane}\nabout: |\n  some text\n  of two lines\n";
            var index = at % whole.Length;
            var broken = whole.Remove(index, Math.Min(cut, whole.Length - index)).Insert(index, put);
            foreach (var problem in Problems(broken)) Assert.NotNull(problem.Place);
        });

    private static List<Problem> Problems(string yaml)
    {
        var problems = new List<Problem>();
        _ = YamlReader.Read(yaml, "pet.yaml", Pet, problems);
        return problems;
    }
}
