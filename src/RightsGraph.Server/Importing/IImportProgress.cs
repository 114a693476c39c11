using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>Watches an import: a bar on a terminal, lines elsewhere.</summary>
internal interface IImportProgress
{
    /// <param name="file">Whose documents follow.</param>
    void Begin(DocumentFile file);

    void Complete(ImportedDocument document);

    /// <param name="refusal">Safe to show by its own writing alone.</param>
    void Refuse(Refusal refusal);

    void Fail(string message);

    /// <summary>How far the import is.</summary>
    /// <param name="bytes">Of all files together that are done with; never fewer than before.</param>
    void AdvanceTo(long bytes);
}
