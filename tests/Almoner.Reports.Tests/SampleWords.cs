using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Reports.Tests;

/// <summary>Words on the sample edition: some said, some still needed.</summary>
internal static class SampleWords
{
    private static Phrase Missed => Phrase.List("; ",
        Phrase.Of("judging.against", Phrase.Amount(Unit.Percent, 55, 1), Phrase.Of("bound.at-least", Phrase.Amount(Unit.Percent, 60, 0))),
        Phrase.Of("distance.short", Phrase.Amount(Unit.Points, 5, 0)));

    public static EditionCommentary Commentary { get; } = new(
        [
            new EditionComment(new Subject.OfSection(1), "Information, advice and assistance", "Operational manager", new DateOnly(2023, 10, 12), "",
            [
                new ProseBlock.Paragraph([new Run.Plain("Over a thousand referrals came again in this quarter.", Stress.None)]),
                new ProseBlock.ListOf(null, [[new ProseBlock.Paragraph([new Run.Plain("Fewer were urgent.", Stress.Emphasis)])], [new ProseBlock.Paragraph([new Run.Plain("More were resolved.", Stress.Strong)])]]),
            ]),
            new EditionComment(new Subject.OfMeasure("IAA09"), "Adults given advice or assistance who made no contact again within 6 months", "Service manager", new DateOnly(2023, 10, 13), "",
            [
                new ProseBlock.Paragraph(
                [
                    new Run.Plain("It stands at ", Stress.None),
                    new Run.Quote(new Quoted("{IAA09.q2}", "90.2%", [SampleEdition.Of(902, 1000).AsProvisional(Phrase.AsWritten("until 31 March 2024 an adult may still make contact again"))]), Stress.Strong),
                    new Run.Plain(" so far.", Stress.None),
                ]),
            ]),
        ],
        [
            new NeededComment(new Subject.OfMeasure("CAR02"), "Eligible adults who care for adults and were offered a carer's assessment", null, Phrase.Of("comment.missed", Missed)),
            new NeededComment(new Subject.OfSection(2), "Assessments, reviews and care plans", "the operational manager", null),
        ],
        []);
}
