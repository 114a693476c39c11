using RightsGraph.Archive.Reading;
using RightsGraph.Server.Importing;

namespace RightsGraph.Server.Commands;

/// <summary>For verbs to which it is of no interest what was read, only what was not.</summary>
internal sealed class RefusalsOnlyReport : ISeedReport
{
    public void Begin(string folder)
    {
    }

    public void Read(ReadDocument document)
    {
    }

    public void Refuse(Refusal refusal, bool isSkipped) =>
        Console.Error.WriteLine(DocumentMessages.Describe(refusal, isSkipped));
}
