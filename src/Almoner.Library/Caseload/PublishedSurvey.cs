using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>What was published of a question to staff whose answers are not among the records.</summary>
/// <param name="Survey">The survey's name, as records would have it.</param>
/// <param name="Question">The question, as records of other surveys have it.</param>
/// <param name="On">The last day of the survey: it stands in a series by it, and audits that end before leave it out.</param>
/// <param name="Respondents">How many took part, 1 or more.</param>
/// <param name="Agree">Per cent who agreed, as printed: 0 to 100.</param>
/// <param name="Decimals">Decimals that were printed, 0 to 4.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record PublishedSurvey(string Survey, string Question, DateOnly On, int Respondents, Exact Agree, int Decimals, string Source, Place Place);
