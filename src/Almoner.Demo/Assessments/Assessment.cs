using Almoner.Demo.People;

namespace Almoner.Demo.Assessments;

/// <summary>What a wellbeing assessment found, in the order of the library's codes.</summary>
internal enum AssessmentOutcome
{
    MoreComprehensiveRequired,
    Abandoned,
    Safeguarding,
    PreventativeService,
    InformationAdviceAssistance,
    CareAndSupportPlan,
    MetWhollyOrPartly,
    OtherMatters,
    NoNeeds,
}

/// <summary>One wellbeing assessment.</summary>
internal sealed class Assessment(bool full, DateOnly startedOn, DateOnly? completedOn, AssessmentOutcome? outcome)
{
    public bool Full => full;

    public DateOnly StartedOn => startedOn;

    /// <summary>Null while it goes on; so is the outcome.</summary>
    public DateOnly? CompletedOn => completedOn;

    public AssessmentOutcome? Outcome => outcome;

    /// <summary>Set once all assessments stand in order.</summary>
    public Person About { get; set; } = null!;

    public string Team { get; set; } = "";
}
