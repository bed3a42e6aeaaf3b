namespace Almoner.Editions.Commentary;

/// <summary>Words as people wrote them, taken apart: a block below the other, without any markup.</summary>
public abstract record ProseBlock
{
    public sealed record Paragraph(IReadOnlyList<Run> Runs) : ProseBlock
    {
        internal override IEnumerable<Run> AllRuns => Runs;

        internal override ProseBlock With(Func<Run, Run> change) => new Paragraph([.. Runs.Select(change)]);
    }

    /// <summary>A list.</summary>
    /// <param name="From">The number of the first item; null where items are not numbered.</param>
    /// <param name="Items">The items, each of one or more blocks.</param>
    public sealed record ListOf(int? From, IReadOnlyList<IReadOnlyList<ProseBlock>> Items) : ProseBlock
    {
        internal override IEnumerable<Run> AllRuns => Items.SelectMany(item => item).SelectMany(block => block.AllRuns);

        internal override ProseBlock With(Func<Run, Run> change) => new ListOf(From, [.. Items.Select(item => (IReadOnlyList<ProseBlock>)[.. item.Select(block => block.With(change))])]);
    }

    internal abstract IEnumerable<Run> AllRuns { get; }

    internal abstract ProseBlock With(Func<Run, Run> change);
}

/// <summary>A stretch of one kind within a paragraph.</summary>
public abstract record Run(Stress Stress)
{
    public sealed record Plain(string Text, Stress Stress) : Run(Stress);

    /// <summary>A figure that is not worked out yet.</summary>
    public sealed record Bound(BoundFigure Figure, Stress Stress) : Run(Stress);

    /// <summary>A figure as printed.</summary>
    public sealed record Quote(Quoted Figure, Stress Stress) : Run(Stress);
}

/// <summary>How words are stressed.</summary>
[Flags]
public enum Stress
{
    None = 0,
    Emphasis = 1,
    Strong = 2,
}
