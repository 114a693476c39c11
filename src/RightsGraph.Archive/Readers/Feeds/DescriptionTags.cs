using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>Feeds of ReliefWeb begin a description with what it is about and from whom, as labels.</summary>
internal static partial class DescriptionTags
{
    /// <returns>The description without them.</returns>
    public static string Take(RecordDraft draft, string description)
    {
        if (!description.Contains("class=\"tag ", StringComparison.Ordinal))
        {
            return description;
        }

        return Tag().Replace(description, tag =>
        {
            var isCountry = tag.Groups["what"].Value == "country";
            foreach (var value in tag.Groups["values"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                draft.Add(
                    new FieldName(isCountry ? RecordField.Country : RecordField.Publisher, 0),
                    tag.Groups["what"].Value,
                    System.Net.WebUtility.HtmlDecode(value));
            }

            return "";
        });
    }

    [GeneratedRegex("""<div class="tag (?<what>country|source)">[A-Za-z]+: (?<values>[^<]*)</div>""")]
    private static partial Regex Tag();
}
