using Almoner.Library.Measures;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Targets;

/// <summary>Reads what one target asks for, and holds it against what its measure is.</summary>
internal sealed class AimReader(Measure measure, Reading reading)
{
    private static readonly string[] Aims = ["value", "at_least", "at_most", "above", "below", "year_total", "more_than", "less_than"];

    public TargetAim? Read(Node node)
    {
        var written = Aims.Where(aim => node[aim] is not null).ToList();
        if (written.Count != 1)
        {
            reading.Error(LibraryCode.NotOneAim,
                written.Count == 0 ? $"the target of {measure.Code} asks for nothing" : $"the target of {measure.Code} asks for several things: {string.Join(", ", written)}",
                $"Write exactly one of {string.Join(", ", Aims)}", written.Count == 0 ? node.Place : node[written[1]]!.Place);
            return null;
        }

        var aim = written[0];
        Stray(node, "profile", aim, aim is "year_total" or "more_than" or "less_than");
        Stray(node, "per", aim, aim is not ("year_total" or "more_than" or "less_than"));
        if (BoundOf(aim, node[aim]!.Place) is not { } bound) return null;
        return aim switch
        {
            "year_total" => IsTotalled(node["year_total"]!.Place) && node.NumberOf(aim) is { } total && ProfileIn(node) is { } profile ? new TargetAim.YearTotal(bound, total, profile) : null,
            "more_than" or "less_than" => ProfileIn(node) is { } profile ? new TargetAim.LastYear(bound, profile) : null,
            _ => node.NumberOf(aim) is { } value && IsPossible(value, node[aim]!.Place) ? new TargetAim.Limit(bound, value) { IsWritten = aim != "value", Per = Per(node) } : null,
        };
    }

    /// <summary>Which side of the value is asked for; what is written must not ask for the worse side.</summary>
    private Bound? BoundOf(string aim, Place place)
    {
        if (aim is "value" or "year_total")
        {
            if (measure.Better != Better.None) return measure.Better == Better.Higher ? Bound.AtLeast : Bound.AtMost;
            reading.Error(LibraryCode.TargetDirection, $"`{aim}` does not say which side of it is met, and {measure.Code} has no better direction",
                aim == "value" ? "Write at_least, at_most, above or below, or give the measure `better:`" : "Give the measure `better: higher` or `better: lower`", place);
            return null;
        }

        Bound bound = aim switch { "at_least" => Bound.AtLeast, "at_most" => Bound.AtMost, "above" or "more_than" => Bound.Above, _ => Bound.Below };
        if (measure.Better == (bound.AsksForMore() ? Better.Lower : Better.Higher))
        {
            reading.Error(LibraryCode.TargetDirection, $"`{aim}` asks for {(bound.AsksForMore() ? "more" : "less")}, and {(bound.AsksForMore() ? "lower" : "higher")} is better for {measure.Code}",
                "Turn the target round, or correct `better:` of the measure", place);
            return null;
        }

        return bound;
    }

    /// <summary>Whether its figures are percentages of some of the rows among all of them; a ratio of other things can be above 100%.</summary>
    private bool IsPartOfTheWhole => measure is { Unit: var unit, Formula: Formula.Ratio(var part, var whole, _) } && unit == Unit.Percent && part.Of == whole.Of && part.Standing == whole.Standing;

    private bool IsPossible(Exact value, Place place)
    {
        if (value.Sign >= 0 && (!IsPartOfTheWhole || value <= 100)) return true;
        reading.Error(LibraryCode.TargetRange, $"{measure.Code} can never be {measure.Unit.Print(value, Places.Of(value))}",
            IsPartOfTheWhole ? "Write a percentage from 0 to 100" : "Write a number of 0 or more", place);
        return false;
    }

    private bool IsTotalled(Place place)
    {
        if (measure.IsTotalledOverTime) return true;
        reading.Error(LibraryCode.NotTotalled, $"{measure.Code} has no total of a year: it is no count or sum of events", "Write value, at_least, at_most, above or below", place);
        return false;
    }

    private Profile? ProfileIn(Node node)
    {
        if (node["profile"] is not { IsList: true } written) return Profile.Even;
        var shares = written.Items.Select(item => Node.NumberIn(item.Text)).OfType<Exact>().ToList();
        if (shares.Count < written.Items.Count()) return null;
        var what = shares switch
        {
            { Count: not 4 } => $"the profile has {shares.Count} numbers",
            _ when shares.Exists(share => share.Sign < 0) => "the profile holds a number below 0",
            _ when shares.Zip(shares.Skip(1)).Any(pair => pair.Second < pair.First) => "the profile falls",
            _ when shares[3] != 100 => $"the profile ends at {Unit.Number(shares[3], Places.Of(shares[3]))}",
            _ => null,
        };
        if (what is null) return new Profile(shares);
        reading.Error(LibraryCode.BadProfile, what, "Write what per cent of the year's total is due by the end of each of the four quarters, such as [20, 45, 70, 100]", written.Place);
        return null;
    }

    private Records.Field? Per(Node node)
    {
        if (node["per"] is not { } per) return null;
        if (measure.Breakdowns.FirstOrDefault(field => field.Name == per.Text?.Trim()) is { } field) return field;
        if (!reading.Faulty.Contains($"{measure.Base.Of.Name}.{per.Text?.Trim()}"))
        {
            reading.Error(LibraryCode.NotBrokenDown, $"{measure.Code} is not broken down by `{per.Text}`",
                Nearest.Remedy(per.Text ?? "", measure.Breakdowns.Select(known => known.Name), "breakdowns of the measure"), per.Place);
        }

        return null;
    }

    private void Stray(Node node, string key, string aim, bool fits)
    {
        if (fits || node[key] is not { } stray) return;
        reading.Error(LibraryCode.Contradiction, $"`{key}` stands beside `{aim}`, which has none", "Leave it out", stray.Place);
    }
}
