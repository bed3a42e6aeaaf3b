using Almoner.Demo.Days;
using Almoner.Demo.Extracts;

namespace Almoner.Demo;

/// <summary>
/// An invented council whose source systems export records from April 2021 to 30 September 2023. Worked out by the library's measures
/// they come to the figures that a real council published for these months.
/// </summary>
public static class DemonstrationCouncil
{
    public const string Name = "Aberwen County Council";

    private const string WordsPrefix = "words/";

    /// <summary>Writes what the council's managers say about the figures of 2023/24 Q2, one Markdown file a comment, as <c>almoner comment import</c> reads them.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <returns>The files, in the order of their names.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static IReadOnlyList<string> WriteWords(string folder)
    {
        Directory.CreateDirectory(folder);
        var assembly = typeof(DemonstrationCouncil).Assembly;
        var written = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(WordsPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var words = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var path = Path.Combine(folder, name[WordsPrefix.Length..]);
            File.WriteAllText(path, words.ReadToEnd().ReplaceLineEndings("\n"));
            written.Add(path);
        }

        return written;
    }

    /// <summary>Writes every extract into the folder, over files of the same names. Nothing but the arguments settles a byte of them.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="scale">Copies of the council, 1 or more: every count is so many times the published one, every percentage the same. Copies differ in people and days.</param>
    /// <param name="seed">Another seed gives other people, days and teams, and the same figures.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is below 1.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static DemoManifest Write(string folder, int scale, int seed, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        Directory.CreateDirectory(folder);
        using var telephone = new TelephoneSystem(folder);
        using var caseSystem = new CaseSystem(folder);
        using var carers = new CarersRegister(folder);
        using var mentalHealth = new MentalHealthSystem(folder);
        using var dayServices = new DayServiceBookings(folder);
        using var survey = new SurveyTool(folder);
        using var reablement = new ReablementSystem(folder);
        using var hub = new DischargeHub(folder);
        using var adaptations = new HousingAdaptations(folder);
        using var healthBoard = new HealthBoard(folder);
        using var contracts = new ContractsSystem(folder);
        using var brokerage = new BrokerageSystem(folder);
        using var directPayments = new DirectPaymentsSystem(folder);
        using var concerns = new ProviderConcernsRegister(folder);
        using var complaints = new ComplaintsSystem(folder);
        using var compliments = new ComplimentsSheet(folder);
        using var safeguarding = new SafeguardingModule(folder);
        using var hr = new HrSystem(folder);
        using var learning = new LearningSystem(folder);
        using var events = new EventsBooking(folder);
        using var dayOpportunities = new DayOpportunitiesForm(folder);
        using var community = new CommunityRegisters(folder);
        using var registers = new Registers(folder);
        long people = 0;
        for (var copy = 0; copy < scale; copy++)
        {
            cancellation.ThrowIfCancellationRequested();
            var records = CouncilRecords.Make(seed, copy, people + 1);
            people += records.People.Count;
            telephone.Write(records.Calls);
            caseSystem.Write(records);
            carers.Write(records.Carers);
            mentalHealth.Write(records.MentalHealth);
            dayServices.Write(records.DayServicePlaces);
            survey.Write(records.SurveyAnswers);
            reablement.Write(records);
            hub.Write(records.Hub.Referrals);
            adaptations.Write(records.Adaptations);
            healthBoard.Write(records.Delays, records.Discharges);
            contracts.Write(records.Placements);
            brokerage.Write(records.HomeCare);
            directPayments.Write(records.DirectPayments);
            concerns.Write(records.ProviderConcerns);
            complaints.Write(records.Complaints);
            compliments.Write(records.Compliments);
            safeguarding.Write(records.Safeguarding);
            hr.Write(records);
            learning.Write(records);
            events.Write(records);
            dayOpportunities.Write(records.Opinions);
            community.Write(records);
            registers.WritePopulation(copy);
            if (copy > 0)
                continue;

            telephone.WriteFaults();
            caseSystem.WriteFaults(records);
            carers.WriteFaults(records.Carers);
            mentalHealth.WriteFaults(records.MentalHealth);
            dayServices.WriteFaults(records.DayServicePlaces);
            survey.WriteFaults();
            reablement.WriteFaults(records);
            hub.WriteFaults(records.Hub.Referrals);
            adaptations.WriteFaults(records.Adaptations);
            healthBoard.WriteFaults(records.Delays);
            contracts.WriteFaults(records.Placements);
            brokerage.WriteFaults(records.HomeCare);
            directPayments.WriteFaults(records.DirectPayments);
            concerns.WriteFaults();
            complaints.WriteFaults();
            compliments.WriteFaults();
            safeguarding.WriteFaults(records.Safeguarding);
            hr.WriteFaults();
            learning.WriteFaults();
            events.WriteFaults(records);
            dayOpportunities.WriteFaults();
            community.WriteFaults();
            registers.Write(scale);
            registers.WriteFaults();
        }

        caseSystem.WriteTotals();
        carers.WriteTotals();
        reablement.WriteTotals();
        adaptations.WriteTotals();
        complaints.WriteTotals();
        IEnumerable<ExtractFile> files =
        [
            .. telephone.Files, .. caseSystem.Files, .. carers.Files, .. mentalHealth.Files, .. dayServices.Files, .. survey.Files,
            .. reablement.Files, .. hub.Files, .. adaptations.Files, .. healthBoard.Files,
            .. contracts.Files, .. brokerage.Files, .. directPayments.Files, .. concerns.Files, .. complaints.Files, .. compliments.Files,
            .. safeguarding.Files, .. hr.Files, .. learning.Files, .. events.Files, .. dayOpportunities.Files, .. community.Files, .. registers.Files,
        ];
        return new DemoManifest(Name, scale, seed, Months.Begin, Months.End, [.. files.Select(file => file.Describe())]);
    }
}
