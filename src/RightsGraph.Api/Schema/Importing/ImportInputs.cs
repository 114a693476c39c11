using RightsGraph.Archive.Readers;

namespace RightsGraph.Api.Schema.Importing;

internal sealed class ImportDocumentsInput
{
    public List<SourceDocumentInput> Documents { get; set; } = [];
}

internal sealed class SourceDocumentInput
{
    public string Name { get; set; } = "";

    public string Content { get; set; } = "";

    public SourceFormat Format { get; set; }
}

internal sealed class RemoveSourceInput
{
    public string Id { get; set; } = "";
}

internal sealed class ImportDocumentsInputType : InputObjectGraphType<ImportDocumentsInput>
{
    public ImportDocumentsInputType()
    {
        Name = "ImportDocumentsInput";
        Description = "What to import.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceDocumentInputType>>>>("documents")
            .Description($"At most {DocumentImport.MaxDocuments}, each of another name.");
    }
}

internal sealed class SourceDocumentInputType : InputObjectGraphType<SourceDocumentInput>
{
    public SourceDocumentInputType()
    {
        Name = "SourceDocumentInput";
        Description = "A source document to import.";
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("Names the document; importing the same name again replaces it. "
                + $"1 to {DocumentNames.MaxLength} characters.");
        Field<NonNullGraphType<StringGraphType>>("content")
            .Description("The document itself, in one of the formats that the seeds folder may hold. "
                + "Send it in a variable: what is written in the query counts as query.");
        Field<NonNullGraphType<SourceFormatType>>("format")
            .Description("What the document is read as, whatever its name.")
            .DefaultValue(SourceFormat.CountryPage);
    }
}

internal sealed class RemoveSourceInputType : InputObjectGraphType<RemoveSourceInput>
{
    public RemoveSourceInputType()
    {
        Name = "RemoveSourceInput";
        Description = "What to remove.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("As the source's `id` field gave it.");
    }
}
