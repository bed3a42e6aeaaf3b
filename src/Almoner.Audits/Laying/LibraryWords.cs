using Almoner.Library;
using Almoner.Terms;

namespace Almoner.Audits.Laying;

/// <summary>What the library and the records call things, in the language of the document.</summary>
internal sealed class LibraryWords(Translations translations, Wording wording)
{
    /// <summary>A code, a question, a job: in English, and marked so, where the library does not say it in the language.</summary>
    public string Said(string english) => translations.Said(wording, english);

    /// <summary>The name of a team, a survey or an earlier audit: it stays as it is unless the library has another.</summary>
    public string Named(string name) => translations.In(wording, name) ?? name;

    /// <summary>A reason. One that reads the same in every language was written in the library.</summary>
    public string Because(Phrase reason) => reason.In(wording) is var said && said == reason.ToString() ? Said(said) : said;
}
