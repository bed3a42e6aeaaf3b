using Almoner.Library.Yaml;

namespace Almoner.Library.Caseload;

/// <summary>The keys of <c>balance:</c> in <c>caseload/*.yaml</c>.</summary>
internal static class BalanceShape
{
    private static readonly Shape Burden = new("burden", "What each thing weighs when proposals are compared, in points.",
    [
        new("over_limit", new Kind.Number(), "What each point above a worker's limit weighs", Required: true),
        new("nobody_there", new Kind.Number(), "What each point weighs that is held by somebody who is away or has no post in the team", Required: true),
        new("uneven", new Kind.Number(), "What each point outside the even range weighs", Required: true),
        new("move", new Kind.Number(), "What it weighs that a person changes worker", Required: true),
        new("month_held", new Kind.Number(), "What each whole month weighs for which the worker has held a case that moves", Required: true),
    ]);

    private static readonly Shape LongHeld = new("long-held case", "A case that moves only where nothing else helps.",
    [
        new("months", new Kind.Whole(1, 600), "Whole months of an allocation from which a case is long held", Required: true),
        new("move", new Kind.Number(), "What it weighs, beside the move itself, that such a case moves", Required: true),
    ]);

    private static readonly Shape Open = new("open state", "Something that is open on a day and keeps a case where it is.",
    [
        new("of", new Kind.Name(), "The record set", Required: true),
        new("from", new Kind.Name(), "Its date from which it is open", Required: true),
        new("to", new Kind.Name(), "Its date on which it is no longer open; empty while it lasts", Required: true),
        new("because", new Kind.Text(), "The reason, as a proposal gives it", Required: true),
    ]);

    private static readonly Shape Due = new("state that is due", "Something that falls due and keeps a case where it is until it is done.",
    [
        new("of", new Kind.Name(), "The record set", Required: true),
        new("on", new Kind.Name(), "Its date on which it falls due", Required: true),
        new("done", new Kind.Name(), "Its date on which it was done; empty while it was not", Required: true),
        new("within_days", new Kind.Whole(0, 1000), "Days ahead; what is overdue counts too", Required: true),
        new("because", new Kind.Text(), "The reason, as a proposal gives it", Required: true),
    ]);

    private static readonly Shape Protected = new("protection", "States in which a case stays where it is.",
    [
        new("roles", new Kind.MapOf(new Kind.Text()), "Roles of an allocation, each with the reason"),
        new("open", new Kind.ListOf(new Kind.Mapping(Open)), "States that are open"),
        new("due", new Kind.ListOf(new Kind.Mapping(Due)), "States that fall due"),
    ]);

    private static readonly Shape When = new("condition", "The cases meant: all that is written must hold.",
    [
        new("role", new Kind.ListOf(new Kind.Text()), "Any of these roles of the allocation"),
        new("complexity", new Kind.ListOf(new Kind.Text()), "Any of these complexities"),
        new("risk", new Kind.ListOf(new Kind.Text()), "Any of these risks"),
        new("travel", new Kind.ListOf(new Kind.Text()), "Any of these travels"),
        new("held_by", new Kind.ListOf(new Kind.Text()), "Held by a worker of any of these professions"),
    ]);

    private static readonly Shape Skill = new("skill", "What a worker must be to take certain cases.",
    [
        new("when", new Kind.Mapping(When), "The cases meant", Required: true),
        new("needs", new Kind.ListOf(new Kind.Text()), "Professions, any of which may take them"),
        new("experienced", new Kind.YesNo(), "Whether newly qualified workers may not take them; default false"),
        new("because", new Kind.Text(), "The reason, as a proposal gives it", Required: true),
    ]);

    public static readonly Shape Balance = new("balance", "How workload is evened out between the workers of a team.",
    [
        new("limit", new Kind.Number(), "Per cent of the points available: whoever takes a case ends at or under it", Required: true),
        new("even_within", new Kind.Number(), "Points of capacity used, in per cent, on either side of the team's mean within which a team is even", Required: true),
        new("most_new_cases", new Kind.Whole(1, 100), "The most cases that one worker takes at once", Required: true),
        new("area", new Kind.Name(), "The field of people that says where a person lives"),
        new("burden", new Kind.Mapping(Burden), "What each thing weighs when proposals are compared", Required: true),
        new("long_held", new Kind.Mapping(LongHeld), "Cases that move only where nothing else helps"),
        new("protected", new Kind.Mapping(Protected), "States in which a case stays where it is"),
        new("skills", new Kind.ListOf(new Kind.Mapping(Skill)), "What a worker must be to take certain cases"),
    ]);
}
