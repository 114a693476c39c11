using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>Hears what becomes of the seeds: a server's log, or a command's standard error.</summary>
internal interface ISeedReport
{
    void Begin(string folder);

    void Read(ReadDocument document);

    /// <param name="refusal">What is wrong, and where.</param>
    /// <param name="isSkipped">Whether the archive is built without it.</param>
    void Refuse(Refusal refusal, bool isSkipped);
}
