using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>How a figure stands to its target.</summary>
public enum Status
{
    /// <summary>On the target or on its better side.</summary>
    Met,

    /// <summary>Short of the target, by no more than its tolerance.</summary>
    Near,

    /// <summary>Short of the target by more than its tolerance.</summary>
    Missed,

    /// <summary>There is no target, or it is still to be confirmed.</summary>
    NoTarget,

    /// <summary>There is a target, and something that judging needs is not there: the figure, or last year's.</summary>
    NotKnown,
}

/// <summary>What readers see of a status: always a word and a shape, so that nobody needs a colour.</summary>
public static class StatusWords
{
    /// <summary>In the order in which they are told.</summary>
    public static IReadOnlyList<Status> All { get; } = [Status.Met, Status.Near, Status.Missed, Status.NoTarget, Status.NotKnown];

    /// <summary>"met", "no target".</summary>
    public static string Word(this Status status, Wording wording) => wording[status switch
    {
        Status.Met => "status.met",
        Status.Near => "status.near",
        Status.Missed => "status.missed",
        Status.NoTarget => "status.no-target",
        _ => "status.not-known",
    }];

    /// <summary>The same in English, as commands print it and editions keep it.</summary>
    public static string Word(this Status status) => status.Word(Wording.English);

    /// <summary>One character that differs in form from the others.</summary>
    public static string Shape(this Status status) => status switch
    {
        Status.Met => "●",
        Status.Near => "◐",
        Status.Missed => "▲",
        Status.NoTarget => "–",
        _ => "?",
    };
}
