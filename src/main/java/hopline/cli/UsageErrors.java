package hopline.cli;

import hopline.language.Words;
import hopline.report.Visible;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one sentence of the user's language; picocli's own are English only. */
final class UsageErrors {

    private UsageErrors() {
    }

    static String sentence(ParameterException error, List<String> typed, Words words) {
        String sentence = switch (error) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched().getFirst(), words);
            case MissingParameterException missing -> missing(missing, typed, words);
            case OverwrittenOptionException twice -> words.text("cli.error.twice", name(twice.getOverwritten()));
            default -> value(error, words);
        };
        return Visible.of(sentence);
    }

    private static String unmatched(String argument, Words words) {
        return words.text(argument.startsWith("-") ? "cli.error.unknownOption" : "cli.error.tooMany", argument);
    }

    /** A mistyped option is often the reason why something else is missing, so it is told first. */
    private static String missing(MissingParameterException error, List<String> typed, Words words) {
        List<String> unmatched = error.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            return unmatched(unmatched.getFirst(), words);
        }
        if (!(error.getMissing().getFirst() instanceof OptionSpec option)) {
            return words.text("cli.error.noFile", error.getCommandLine().getCommandSpec().qualifiedName());
        }
        boolean withoutValue = Arrays.stream(option.names()).anyMatch(typed::contains);
        return words.text(withoutValue ? "cli.error.noValue" : "cli.error.missing", name(option), option.paramLabel());
    }

    private static String value(ParameterException error, Words words) {
        ArgSpec option = error.getArgSpec();
        if (option == null || error.getValue() == null) {
            return words.text("cli.error.other", error.getMessage());
        }
        if (option.type() == Choices.Size.class) {
            return words.text("cli.error.size", error.getValue(), Choices.Size.SMALLEST,
                    String.valueOf(Choices.Size.LARGEST));
        }
        return words.text("cli.error.value", error.getValue(), name(option),
                String.join(", ", Choices.of(option.type())));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
