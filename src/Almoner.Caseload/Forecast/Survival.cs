namespace Almoner.Caseload.Forecast;

/// <summary>
/// How long involvements last, by the product-limit estimate: on each day of age those that end of those at risk. Involvements that began before
/// the year come into the estimate at the age they had then, those that go on leave it at the age they have now; so neither the
/// length of the year nor the many long ones among what is open today bends it.
/// Sources: E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958), 457-481; late entry as in
/// J. P. Klein and M. L. Moeschberger, Survival Analysis (2003), chapter 4.6.
/// </summary>
internal sealed class Survival
{
    /// <summary>Ages at which fewer are at risk share one daily rate, that of all such ages: alone, each would be 0 or huge.</summary>
    public const int FewestAtRisk = 10;

    // What remains where all end on one day: so little that it never counts, but later ages can still be told apart.
    private const double Crumb = 1e-9;

    // The search for an age begins between two of so many equal steps down from 1 to 0.
    private const int Steps = 128;

    private readonly double[] lasting;
    private readonly int[] steps = new int[Steps + 1];

    private Survival(double[] lasting)
    {
        this.lasting = lasting;
        // steps[n] is the first age after which less than n of the steps last.
        for (var (step, age) = (Steps, 0); step >= 0; step--)
        {
            while (age < lasting.Length && lasting[age] * Steps >= step) age++;
            steps[step] = age;
        }
    }

    /// <summary>The greatest age that is told.</summary>
    public int Longest => lasting.Length - 1;

    /// <summary>The part that lasts for more days than that: 1 for 0 days.</summary>
    /// <param name="days">0 to <see cref="Longest"/>.</param>
    public double After(int days) => lasting[days];

    /// <param name="exposures">What was seen.</param>
    /// <param name="times">How often each counts; null for once.</param>
    /// <param name="upTo">The greatest age to tell, in days.</param>
    public static Survival Of(IReadOnlyList<Exposure> exposures, int[]? times, int upTo)
    {
        var longest = Math.Max(upTo, exposures.Count == 0 ? 0 : exposures.Max(exposure => exposure.To));
        var (atRisk, ends) = (new int[longest + 2], new int[longest + 2]);
        for (var index = 0; index < exposures.Count; index++)
        {
            var (exposure, weight) = (exposures[index], times is null ? 1 : times[index]);
            atRisk[exposure.From] += weight;
            atRisk[exposure.To + 1] -= weight;
            if (exposure.Ended) ends[exposure.To] += weight;
        }

        long thinDays = 0, thinEnds = 0;
        for (var age = 1; age <= longest; age++)
        {
            atRisk[age] += atRisk[age - 1];
            if (atRisk[age] >= FewestAtRisk) continue;
            thinDays += atRisk[age];
            thinEnds += ends[age];
        }

        var thinRate = thinDays == 0 ? 0 : (double)thinEnds / thinDays;
        var lasting = new double[longest + 1];
        lasting[0] = 1;
        for (var age = 1; age <= longest; age++)
        {
            var rate = atRisk[age] >= FewestAtRisk ? (double)ends[age] / atRisk[age] : thinRate;
            lasting[age] = lasting[age - 1] * Math.Max(1 - rate, Crumb);
        }

        return new Survival(lasting);
    }

    /// <summary>The first age after which at most half last; null when more than half last for longer than is told.</summary>
    public int? HalfOver
    {
        get
        {
            var age = FirstBelow(0.5 + Crumb, 0);
            return age > Longest ? null : age;
        }
    }

    /// <summary>The age at which an involvement ends, by chance; more than <see cref="Longest"/> when it lasts for longer than is told.</summary>
    /// <param name="age">For how many days it has lasted; 0 for one that begins.</param>
    /// <param name="chance">Evenly spread between 0 and 1.</param>
    public int EndAfter(int age, double chance) => FirstBelow(chance * lasting[age], age);

    /// <summary>The first age above another after which less than so much lasts.</summary>
    private int FirstBelow(double part, int above)
    {
        var step = (int)(part * Steps);
        var (low, high) = (Math.Max(above + 1, steps[step + 1]), steps[step]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lasting[middle] < part) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
