using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Exports;

/// <summary>A summary or an entry from its line in an export; what is wrong with it the fields tell.</summary>
internal static class ExportedRecord
{
    public static Document Read(ExportFields fields, Source source, bool isEntry)
    {
        var (id, country, ordinal) = (fields.Id(), fields.Country()!, fields.Number("ordinal", 0));
        var first = fields.Number("firstLine", 1);
        var lines = new LineSpan(first, fields.Number("lastLine", first));
        return isEntry
            ? new Entry
            {
                Id = id,
                Source = source,
                Ordinal = ordinal,
                Lines = lines,
                Country = country,
                Date = fields.Date(required: true).GetValueOrDefault(),
                Kind = fields.Kind(),
                Title = fields.Text("title"),
                Text = fields.Text("text"),
                Year = fields.Number("year", 1),
                Language = fields.RequiredLanguage(),
                Url = fields.Url(),
            }
            : new Summary
            {
                Id = id,
                Source = source,
                Ordinal = ordinal,
                Lines = lines,
                Country = country,
                Position = fields.Number("position", 1),
                Title = fields.Text("title"),
                Text = fields.Text("text", required: true),
                Year = fields.Year(),
                Language = fields.RequiredLanguage(),
                Url = fields.Url(),
            };
    }
}
