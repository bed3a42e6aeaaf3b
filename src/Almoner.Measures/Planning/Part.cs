using Almoner.Terms;

namespace Almoner.Measures.Planning;

/// <summary>What a scan found of one tally in one slot and group, in a form that merges with others.</summary>
internal abstract record Part
{
    public abstract Part Merge(Part other);

    /// <summary>The value, once everything is merged.</summary>
    public abstract Exact Value { get; }

    /// <summary>A count or sum.</summary>
    public sealed record Total(Exact Amount) : Part
    {
        public override Exact Value => Amount;

        public override Part Merge(Part other) => new Total(Amount + ((Total)other).Amount);
    }

    /// <summary>A maximum.</summary>
    public sealed record Largest(Exact Amount) : Part
    {
        public override Exact Value => Amount;

        public override Part Merge(Part other) => ((Largest)other).Amount > Amount ? other : this;
    }

    /// <summary>The last value, and the moment it stands at; of several at that moment the largest.</summary>
    public sealed record Latest(DateTime At, Exact Amount) : Part
    {
        public override Exact Value => Amount;

        public override Part Merge(Part other)
        {
            var one = (Latest)other;
            return one.At > At || (one.At == At && one.Amount > Amount) ? other : this;
        }
    }

    /// <summary>How often each value occurs.</summary>
    public sealed record Spread(SortedDictionary<Exact, long> Times) : Part
    {
        public override Part Merge(Part other)
        {
            var merged = new SortedDictionary<Exact, long>(Times);
            foreach (var (value, times) in ((Spread)other).Times) merged[value] = merged.GetValueOrDefault(value) + times;
            return new Spread(merged);
        }

        /// <summary>The median: the middle value, or the mean of the two middle ones.</summary>
        public override Exact Value
        {
            get
            {
                var all = Times.Values.Sum();
                return (At((all - 1) / 2) + At(all / 2)) / 2;
            }
        }

        private Exact At(long position)
        {
            foreach (var (value, times) in Times)
            {
                if (position < times) return value;
                position -= times;
            }

            throw new InvalidOperationException("The position lies past the last value.");
        }
    }
}
