using Spectre.Console;

namespace RightsGraph.Server.Importing;

/// <summary>For a terminal: a bar that counts bytes, and the refusals above it.</summary>
internal sealed class ImportProgressBar : ImportProgressLines
{
    private readonly IAnsiConsole console;
    private readonly ProgressTask task;

    private ImportProgressBar(IAnsiConsole console, ProgressTask task)
        : base(TextWriter.Null) => (this.console, this.task) = (console, task);

    public static Task ShowAsync(IAnsiConsole console, long totalBytes, Func<IImportProgress, Task> import) =>
        console.Progress()
            .Columns(
                new SpinnerColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .StartAsync(context => import(new ImportProgressBar(
                console, context.AddTask("import", maxValue: Math.Max(1, totalBytes)))));

    public override void Begin(DocumentFile file) =>
        task.Description = Markup.Escape(Printable.Sanitize(Path.GetFileName(file.Name)));

    /// <summary>The table at the end lists the document.</summary>
    public override void Complete(ImportedDocument document)
    {
    }

    public override void AdvanceTo(long bytes) => task.Value = bytes;

    protected override void WriteLine(string line) => console.WriteLine(line);
}
