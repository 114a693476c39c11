namespace RightsGraph.Archive.Exports;

internal static class ExportedRecord
{
    /// <summary>Reads a record; problems are reported by <paramref name="line"/>.</summary>
    public static Document Read(ExportFields line, Source source, bool isEntry)
    {
        var (id, country, ordinal) = (line.Id(), line.Country()!, line.Number("ordinal", 0));
        var first = line.Number("firstLine", 1);
        var last = line.Number("lastLine", first);
        var (date, kind) = isEntry ? (line.Date(required: true).GetValueOrDefault(), line.Kind()) : default;
        var position = isEntry ? 0 : line.Number("position", 1);
        var fields = new DocumentFields
        {
            Id = id,
            Source = source,
            Ordinal = ordinal,
            Lines = new LineSpan(first, last),
            Country = country,
            Title = line.Text("title"),
            Text = line.Text("text", required: !isEntry),
            Year = isEntry ? line.Number("year", 1) : line.Year(),
            Language = line.RequiredLanguage(),
            Url = line.Url(),
        };
        return isEntry ? fields.ToEntry(date, kind) : fields.ToSummary(position);
    }
}
